package org.keurwerk.audit.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed on a page, read field by field and shown again when it was refused. */
public final class TypedForm {

    private final MultiValueMap<String, String> fields;

    public TypedForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** A field; empty for one that was not sent. */
    public String text(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }

    /** A field without blanks around it; empty for one that was not sent. */
    public String said(String field) {
        return text(field).strip();
    }

    /** A field; null for one that was not sent or holds nothing. */
    public @Nullable String textIfAny(String field) {
        String text = text(field).strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * A day; null for a field that holds nothing.
     *
     * @throws ProblemException when it cannot be read as a day
     */
    public @Nullable LocalDate day(String field) {
        String typed = textIfAny(field);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(List.of(FieldProblem.of(field, "write-date")));
        }
    }

    /**
     * The same form whose rows of a list follow each other, so that what is wrong with a row stands at that row: one that says nothing is none.
     *
     * @param said the fields of a row in which somebody types or chooses
     */
    public TypedForm closedUp(String list, String... said) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})](.*)");
        Map<Integer, Integer> places = new HashMap<>();
        fields.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .sorted()
                .filter(number ->
                        Stream.of(said).anyMatch(field -> textIfAny(list + "[" + number + "]." + field) != null))
                .forEach(number -> places.put(number, places.size()));
        MultiValueMap<String, String> closed = new LinkedMultiValueMap<>();
        fields.forEach((name, values) -> {
            Matcher found = row.matcher(name);
            if (!found.matches()) {
                closed.addAll(name, values);
                return;
            }
            Integer place = places.get(Integer.valueOf(found.group(1)));
            if (place != null) {
                closed.addAll(list + "[" + place + "]" + found.group(2), values);
            }
        });
        return new TypedForm(closed);
    }

    /** The ticked values of a field. */
    public List<String> ticked(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** A whole number; null for what is none. */
    public @Nullable Long number(String field) {
        String text = text(field);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /**
     * The same fields beside what was saved elsewhere since.
     *
     * @param saved what is there now, as the same form
     * @param changes of what the form is about, latest first
     */
    public Overtaken overtaken(FormView saved, List<Change> changes, MessageSource words, Locale locale) {
        return overtaken("", saved, changes, words, locale);
    }

    /** The same for a form whose fields have words of their own. */
    public Overtaken overtaken(String kind, FormView saved, List<Change> changes, MessageSource words, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, all) -> typed.put(name, all.stream().sorted().collect(Collectors.joining(", "))));
        return Overtaken.of(
                new FormView(typed, List.of()),
                saved,
                changes,
                new FieldWords(words),
                new ChangeWords(words),
                kind,
                locale);
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>(fields.toSingleValueMap());
        fields.forEach((name, ticked) -> ticked.forEach(one -> values.put(name + "[" + one + "]", one)));
        return values;
    }

    /** The same fields on a page that is opened again. */
    public FormView again() {
        return new FormView(values(), List.of());
    }

    /** The same fields, with what was wrong with them, each by the name that its field has on the page. */
    public FormView refused(ProblemException problem, MessageSource words, String kind, Locale locale) {
        FieldWords names = new FieldWords(words);
        List<ShownError> errors = asOnThePage(problem.errors()).stream()
                .map(error -> Failure.inWords(error, words, locale))
                .map(error -> new ShownError(
                        error.field(),
                        names.subject(kind, error.field(), locale),
                        error.message(),
                        "#" + FormView.idOf(error.field())))
                .toList();
        return new FormView(values(), errors);
    }

    /** In the order in which the page sent its fields; what was not sent, as a choice that nobody made, stays behind what came before it. */
    private List<FieldProblem> asOnThePage(List<FieldProblem> errors) {
        List<String> sent = List.copyOf(fields.keySet());
        Map<FieldProblem, Integer> places = new HashMap<>();
        int last = -1;
        for (FieldProblem error : errors) {
            int place = sent.indexOf(error.field());
            last = place < 0 ? last : place;
            places.put(error, last);
        }
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> places.getOrDefault(error, -1)))
                .toList();
    }

    /** The same for a form whose fields have no words of their own. */
    public FormView refused(ProblemException problem, MessageSource words, Locale locale) {
        return refused(problem, words, "", locale);
    }
}
