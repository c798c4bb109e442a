package org.keurwerk.audit.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change;
import org.keurwerk.contracts.id.AccountId;

/**
 * A form that was sent after somebody saved the same elsewhere, a colleague or the same person in another window: who saved it and when, and both
 * texts wherever they differ. What was typed stays in the form.
 *
 * @param by null when nobody noted it
 * @param at null when nobody noted it
 */
public record Overtaken(@Nullable AccountId by, @Nullable Instant at, List<Difference> differences) {

    private static final Pattern TICKED = Pattern.compile("(\\w+)\\[[A-Z_]+]");
    private static final Pattern ROW = Pattern.compile("\\w+\\[\\d+]\\.\\w+");
    private static final Set<String> UNSEEN = Set.of("version", "organisation", "known");

    public Overtaken {
        differences = List.copyOf(differences);
    }

    /** Two texts of one field. */
    public record Difference(String name, String link, String saved, String typed) {}

    /**
     * Where the two differ.
     *
     * @param changes of what the form is about, latest first
     */
    static Overtaken of(
            FormView typed,
            FormView saved,
            List<Change> changes,
            FieldWords names,
            ChangeWords values,
            String kind,
            Locale locale) {
        Map<String, String> mine = seen(typed);
        Map<String, String> theirs = seen(saved);
        Set<String> fields = new TreeSet<>(mine.keySet());
        theirs.keySet().stream()
                .filter(field -> mine.containsKey(field) || ROW.matcher(field).matches() || isTicks(field, saved))
                .forEach(fields::add);
        List<Difference> differences = fields.stream()
                .filter(field -> !same(mine.getOrDefault(field, ""), theirs.getOrDefault(field, "")))
                .map(field -> new Difference(
                        name(names, kind, field, locale),
                        "#" + FormView.idOf(field),
                        values.typed(field, theirs.getOrDefault(field, "")),
                        values.typed(field, mine.getOrDefault(field, ""))))
                .toList();
        Change last = changes.isEmpty() ? null : changes.get(0);
        return new Overtaken(last == null ? null : last.by(), last == null ? null : last.at(), differences);
    }

    private static String name(FieldWords names, String kind, String field, Locale locale) {
        String name = names.subject(kind, field, locale);
        return name == null ? field : name;
    }

    /** What stands in fields that people see; the ticks of a list are one field. */
    private static Map<String, String> seen(FormView form) {
        return form.values().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_")
                        && !UNSEEN.contains(
                                field.getKey().substring(field.getKey().lastIndexOf('.') + 1)))
                .filter(field -> !field.getValue().isBlank()
                        || !ROW.matcher(field.getKey()).matches())
                .collect(Collectors.groupingBy(
                        field -> listOf(field.getKey()),
                        Collectors.mapping(
                                Map.Entry::getValue,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(TreeSet::new), all -> String.join(", ", all)))));
    }

    private static String listOf(String field) {
        Matcher ticked = TICKED.matcher(field);
        return ticked.matches() ? ticked.group(1) : field;
    }

    private static boolean isTicks(String field, FormView form) {
        return form.values().keySet().stream().anyMatch(other -> other.startsWith(field + "["));
    }

    private static boolean same(String one, String other) {
        return one.strip().replace("\r\n", "\n").equals(other.strip().replace("\r\n", "\n"));
    }
}
