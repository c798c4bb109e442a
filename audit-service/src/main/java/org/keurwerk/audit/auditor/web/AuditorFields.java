package org.keurwerk.audit.auditor.web;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.auditor.Absence;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.Competence;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.door.PlausibleContent;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.util.MultiValueMap;

/** What is known of an auditor as the fields of a page, and back. A row that is left empty is none. */
final class AuditorFields {

    /** Empty rows that a page offers below those that are there. */
    static final int MORE_ROWS = 2;

    private static final int MOST_ROWS = 60;
    private static final String NONE = "none";

    private final TypedForm form;
    private final List<FieldProblem> unreadable = new ArrayList<>();

    private AuditorFields(TypedForm form) {
        this.form = form;
    }

    /** What was typed, without the rows that say nothing. */
    static TypedForm typed(MultiValueMap<String, String> fields) {
        return new TypedForm(fields)
                .closedUp("competences", "scope", "from", "to")
                .closedUp("engagements", "name", "from", "to")
                .closedUp("absences", "from", "to", "reason");
    }

    static FormView shown(Auditor auditor) {
        Map<String, String> values = new HashMap<>();
        put(values, "kind", auditor.kind());
        put(values, "phone", auditor.phone());
        for (int i = 0; i < auditor.competences().size(); i++) {
            Competence one = auditor.competences().get(i);
            put(values, "competences[" + i + "].scope", one.scope());
            put(values, "competences[" + i + "].from", one.from());
            put(values, "competences[" + i + "].to", one.to());
        }
        for (int i = 0; i < auditor.engagements().size(); i++) {
            Engagement one = auditor.engagements().get(i);
            put(values, "engagements[" + i + "].organisation", one.organisation());
            put(values, "engagements[" + i + "].name", one.name());
            put(values, "engagements[" + i + "].known", one.name());
            put(values, "engagements[" + i + "].kind", one.kind());
            put(values, "engagements[" + i + "].from", one.from());
            put(values, "engagements[" + i + "].to", one.to());
        }
        values.putAll(absences(auditor).values());
        return new FormView(values, List.of());
    }

    /** What auditors change themselves. */
    static FormView absences(Auditor auditor) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < auditor.absences().size(); i++) {
            Absence one = auditor.absences().get(i);
            put(values, "absences[" + i + "].from", one.from());
            put(values, "absences[" + i + "].to", one.to());
            put(values, "absences[" + i + "].reason", one.reason());
        }
        return new FormView(values, List.of());
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /**
     * What was typed.
     *
     * @param rules what speaks against it, beside what its fields say by themselves
     * @throws ProblemException naming all at once that does not fit
     */
    static AuditorFacts facts(TypedForm form, Validator validator, Function<AuditorFacts, List<FieldProblem>> rules) {
        AuditorFields typed = new AuditorFields(form);
        return typed.checked(
                new AuditorFacts(
                        chosen(AuditorKind.values(), form.text("kind")),
                        typed.competences(),
                        typed.engagements(),
                        typed.absences(),
                        form.textIfAny("phone")),
                validator,
                rules);
    }

    static List<Absence> absences(
            TypedForm form, Validator validator, Function<AuditorFacts, List<FieldProblem>> rules) {
        AuditorFields typed = new AuditorFields(form);
        return typed.checked(new AuditorFacts(null, List.of(), List.of(), typed.absences(), null), validator, rules)
                .absences();
    }

    private AuditorFacts checked(
            AuditorFacts facts, Validator validator, Function<AuditorFacts, List<FieldProblem>> rules) {
        List<FieldProblem> errors = new ArrayList<>(unreadable);
        add(errors, Constraints.problems(validator.validate(facts)));
        add(errors, PlausibleContent.problems(facts));
        add(errors, rules.apply(facts));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return facts;
    }

    /** Of each field what is wrong with it first. */
    private static void add(List<FieldProblem> errors, List<FieldProblem> more) {
        List<String> named = errors.stream().map(FieldProblem::field).toList();
        more.stream().filter(error -> !named.contains(error.field())).forEach(errors::add);
    }

    private List<Competence> competences() {
        List<Competence> all = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = "competences[" + i + "].";
            if (isFilled(row, "scope", "from", "to")) {
                all.add(new Competence(
                        chosen(Scope.values(), form.text(row + "scope")), day(row + "from"), day(row + "to")));
            }
        }
        return all;
    }

    private List<Engagement> engagements() {
        List<Engagement> all = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = "engagements[" + i + "].";
            if (isFilled(row, "name", "from", "to")) {
                all.add(new Engagement(
                        organisation(row),
                        form.text(row + "name"),
                        chosen(Engagement.Kind.values(), form.text(row + "kind")),
                        day(row + "from"),
                        day(row + "to")));
            }
        }
        return all;
    }

    /** The names that are tied to no organisation: whoever typed them may mean one. */
    static Set<String> asked(TypedForm form) {
        AuditorFields typed = new AuditorFields(form);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = "engagements[" + i + "].";
            String name = form.text(row + "name");
            if (!name.isBlank() && typed.organisation(row) == null && !name.equals(form.text(row + "known"))) {
                names.add(name);
            }
        }
        return names;
    }

    /** The names of which somebody said, when they were asked, that they are none of the organisations that they look like. */
    static Set<String> elsewhere(TypedForm form) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = "engagements[" + i + "].";
            if (meant(form, row).equals(NONE)) {
                names.add(OneLine.of(form.text(row + "name")));
            }
        }
        return names;
    }

    /** What was chosen when it was asked which organisation is meant by the name that still stands there; empty when nothing was. */
    private static String meant(TypedForm form, String row) {
        return form.text(row + "name").equals(form.text(row + "asked")) ? form.text(row + "meant") : "";
    }

    /** The organisation that was chosen, or was found for the name before, as long as the name is the same. */
    private @Nullable OrganisationId organisation(String row) {
        String meant = meant(form, row);
        boolean chosen = meant.startsWith(OrganisationId.PREFIX);
        String id = chosen ? meant : form.text(row + "organisation");
        boolean sameName = form.text(row + "name").strip().equals(form.text(row + "known"));
        return (chosen || sameName)
                        && id.startsWith(OrganisationId.PREFIX)
                        && id.length() > OrganisationId.PREFIX.length()
                ? new OrganisationId(id)
                : null;
    }

    private List<Absence> absences() {
        List<Absence> all = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = "absences[" + i + "].";
            if (isFilled(row, "from", "to", "reason")) {
                all.add(new Absence(day(row + "from"), day(row + "to"), form.textIfAny(row + "reason")));
            }
        }
        return all;
    }

    private boolean isFilled(String row, String... fields) {
        return Stream.of(fields).anyMatch(field -> form.textIfAny(row + field) != null);
    }

    /** A day that was typed; what cannot be read is noted, and then null like what is empty. */
    @SuppressWarnings("NullAway") // the constraints of the record refuse null where a day must be given
    private LocalDate day(String field) {
        String typed = form.textIfAny(field);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            unreadable.add(FieldProblem.of(field, "wrong-type", "2026-03-31"));
            return null;
        }
    }

    @SuppressWarnings("NullAway") // the constraints of the record refuse null where one must be chosen
    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
