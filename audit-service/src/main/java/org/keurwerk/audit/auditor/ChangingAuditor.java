package org.keurwerk.audit.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The office enters what it knows of an auditor; auditors enter when they are away. What was before is kept with who and when. */
@Component
public class ChangingAuditor {

    /** Somebody else saved in between. */
    public static final ProblemKind CHANGED_SINCE = new ProblemKind("changed-since", 409);

    /** Code of the error of an organisation that is not registered and looks like one that is. */
    public static final String ALIKE = "organisation-alike";

    private final Auditors auditors;
    private final Accounts accounts;
    private final Organisations organisations;
    private final LikelyDuplicates duplicates;
    private final Changes changes;

    public ChangingAuditor(
            Auditors auditors,
            Accounts accounts,
            Organisations organisations,
            LikelyDuplicates duplicates,
            Changes changes) {
        this.duplicates = duplicates;
        this.auditors = auditors;
        this.accounts = accounts;
        this.organisations = organisations;
        this.changes = changes;
    }

    /** What is known of an auditor, for the office and for the auditor. */
    public Auditor read(AccountId id, Caller caller) {
        account(id, caller);
        return auditors.of(id);
    }

    /** The account of an auditor, for the office and for the auditor; for anybody else there is none. */
    public Account account(AccountId id, Caller caller) {
        return accounts.findById(id)
                .filter(account -> account.roles().contains(Role.AUDITOR))
                .filter(account -> caller.is(Role.OFFICE) || caller.accountId().equals(id))
                .orElseThrow(() -> ProblemException.notFound("auditor"));
    }

    /**
     * The office changes what is known.
     *
     * @param version the one that was read; null to change whatever is there
     * @param isElsewhere whether an organisation of a name is none of those that are registered, though it looks like one: somebody was asked
     * @throws ProblemException at the name of an organisation that is new, is not registered, and looks like one that is
     */
    public Auditor change(
            AccountId id, @Nullable Long version, AuditorFacts facts, Predicate<String> isElsewhere, Caller by) {
        account(id, by);
        if (!by.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return keep(auditors.of(id), version, facts, isElsewhere, by);
    }

    /** The auditor, or the office, says when the auditor is away. */
    public Auditor absences(AccountId id, @Nullable Long version, List<Absence> absences, Caller by) {
        Auditor before = read(id, by);
        return keep(
                before,
                version,
                new AuditorFacts(before.kind(), before.competences(), before.engagements(), absences, before.phone()),
                name -> false,
                by);
    }

    private Auditor keep(
            Auditor before, @Nullable Long version, AuditorFacts said, Predicate<String> isElsewhere, Caller by) {
        if (version != null && version != before.revision()) {
            throw new ProblemException(CHANGED_SINCE);
        }
        List<FieldProblem> errors = problems(before, known(said), isElsewhere);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        AuditorFacts facts = answered(before, known(said), isElsewhere);
        Auditor after = save(before.with(facts));
        changes.note(
                after.id(),
                by.accountId(),
                new Changed("phone", before.phone(), after.phone()),
                new Changed("auditorKind", text(before.kind()), text(after.kind())),
                new Changed(
                        "competences",
                        text(before.competences(), ChangingAuditor::text),
                        text(after.competences(), ChangingAuditor::text)),
                new Changed(
                        "engagements",
                        text(before.engagements(), ChangingAuditor::text),
                        text(after.engagements(), ChangingAuditor::text)),
                new Changed(
                        "absences",
                        text(before.absences(), ChangingAuditor::text),
                        text(after.absences(), ChangingAuditor::text)));
        return after;
    }

    /**
     * What the rules say against what somebody wants to enter, also where parts of it are missing: so that it is told together with those.
     *
     * @param isElsewhere as in {@link #change}
     */
    public List<FieldProblem> problems(AccountId id, AuditorFacts said, Predicate<String> isElsewhere) {
        return problems(auditors.of(id), known(said), isElsewhere);
    }

    private List<FieldProblem> problems(Auditor before, AuditorFacts facts, Predicate<String> isElsewhere) {
        List<FieldProblem> errors = new ArrayList<>(PeriodsOfAuditor.mistakes(facts));
        errors.addAll(alike(before, facts, isElsewhere));
        return errors;
    }

    /** "None of these" is kept with the organisations that were shown, so that no team is warned of them again. */
    private AuditorFacts answered(Auditor before, AuditorFacts facts, Predicate<String> isElsewhere) {
        List<Engagement> engagements = facts.engagements().stream()
                .map(one -> one.organisation() != null ? one : one.noneOf(notMeant(before, one, isElsewhere)))
                .toList();
        return new AuditorFacts(facts.kind(), facts.competences(), engagements, facts.absences(), facts.phone());
    }

    private List<OrganisationId> notMeant(Auditor before, Engagement said, Predicate<String> isElsewhere) {
        Stream<OrganisationId> known = before.engagements().stream()
                .filter(one -> one.name().equals(said.name()))
                .flatMap(one -> one.notThese().stream());
        Stream<OrganisationId> shown = isElsewhere.test(said.name())
                ? duplicates.meant(said.name()).stream().map(Organisation::id)
                : Stream.of();
        return Stream.concat(known, shown).distinct().toList();
    }

    private Auditor save(Auditor auditor) {
        try {
            return auditors.save(auditor);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            throw new ProblemException(CHANGED_SINCE);
        }
    }

    /** Nobody is asked twice about the same name. */
    private List<FieldProblem> alike(Auditor before, AuditorFacts facts, Predicate<String> isElsewhere) {
        List<String> asked = before.engagements().stream().map(Engagement::name).toList();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < facts.engagements().size(); i++) {
            Engagement one = facts.engagements().get(i);
            if (one.organisation() == null
                    && !one.name().isBlank()
                    && !asked.contains(one.name())
                    && !isElsewhere.test(one.name())) {
                String meant = duplicates.meant(one.name()).stream()
                        .map(other -> other.name() + ", " + other.place())
                        .collect(Collectors.joining("; "));
                if (!meant.isEmpty()) {
                    errors.add(FieldProblem.of("engagements[" + i + "].name", ALIKE, meant));
                }
            }
        }
        return errors;
    }

    /** An organisation that was only named is looked up: by its name, or by name and place, when there is just one. */
    private AuditorFacts known(AuditorFacts facts) {
        if (facts.engagements().isEmpty()) {
            return facts;
        }
        List<Organisation> all = organisations.findAll();
        List<Engagement> engagements = facts.engagements().stream()
                .map(one -> one.organisation() == null ? one.at(found(one.name(), all)) : one)
                .toList();
        return new AuditorFacts(facts.kind(), facts.competences(), engagements, facts.absences(), facts.phone());
    }

    private static @Nullable OrganisationId found(String name, List<Organisation> all) {
        String wanted = OneLine.key(name);
        List<Organisation> named = all.stream()
                .filter(one -> one.names().stream()
                        .anyMatch(had -> OneLine.key(had).equals(wanted)
                                || OneLine.key(had + ", " + one.place()).equals(wanted)))
                .toList();
        return named.size() == 1 ? named.get(0).id() : null;
    }

    private static <T> @Nullable String text(Collection<T> all, Function<T, String> one) {
        return all.isEmpty() ? null : all.stream().map(one).collect(Collectors.joining("; "));
    }

    private static @Nullable String text(@Nullable AuditorKind kind) {
        return kind == null ? null : kind.name();
    }

    private static String text(Competence one) {
        return one.scope() + " " + one.from() + " – " + (one.to() == null ? "" : one.to());
    }

    private static String text(Engagement one) {
        return one.name() + " (" + one.kind() + ") " + (one.from() == null ? "" : one.from()) + " – "
                + (one.to() == null ? "" : one.to());
    }

    private static String text(Absence one) {
        return one.from() + " – " + one.to() + (one.reason() == null ? "" : ": " + one.reason());
    }
}
