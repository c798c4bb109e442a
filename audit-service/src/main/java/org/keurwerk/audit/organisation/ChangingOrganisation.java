package org.keurwerk.audit.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.trajectory.RenamingTrajectories;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * The office mends what is known of an organisation, gives it another name, or merges two. What was before is kept with who and when; what was
 * certified keeps the name of then. The next mail goes where the organisation is reached now.
 */
@Component
@PreAuthorize("hasRole('OFFICE')")
public class ChangingOrganisation {

    /** Another organisation has this name in this place. */
    public static final ProblemKind EXISTS = new ProblemKind("organisation-exists", 409);

    /** Somebody else saved in between. */
    public static final ProblemKind CHANGED_SINCE = new ProblemKind("changed-since", 409);

    /** It cannot be merged while something of it runs, twice, or into itself. */
    public static final ProblemKind NOT_MERGED = new ProblemKind("organisation-not-merged", 409);

    private final Organisations organisations;
    private final Trajectories trajectories;
    private final RenamingTrajectories renaming;
    private final TrajectoryProcess process;
    private final Changes changes;

    public ChangingOrganisation(
            Organisations organisations,
            Trajectories trajectories,
            RenamingTrajectories renaming,
            TrajectoryProcess process,
            Changes changes) {
        this.organisations = organisations;
        this.trajectories = trajectories;
        this.renaming = renaming;
        this.process = process;
        this.changes = changes;
    }

    /**
     * Changes what is known.
     *
     * @param version the one that was read; null to change whatever is there
     */
    public Organisation change(OrganisationId id, @Nullable Long version, Facts facts, Caller by) {
        Organisation before = find(id);
        if (version != null && !version.equals(before.version())) {
            throw new ProblemException(CHANGED_SINCE);
        }
        Optional<Organisation> other = organisations
                .same(facts.name(), facts.place())
                .filter(one -> !one.id().equals(id));
        if (other.isPresent()) {
            throw new ProblemException(EXISTS, facts.name(), facts.place());
        }
        List<FieldProblem> problems = problemsOfCopies(facts.people());
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        Organisation after = save(before.with(facts));
        if (!before.name().equals(after.name()) || !before.place().equals(after.place())) {
            renaming.renamed(id, after.name(), after.place());
        }
        changes.note(
                id,
                by.accountId(),
                new Changed("name", before.name(), after.name()),
                new Changed("place", before.place(), after.place()),
                new Changed("email", before.email(), after.email()),
                new Changed("language", before.language(), after.language()),
                new Changed("scopes", scopes(before), scopes(after)),
                new Changed("people", people(before), people(after)),
                new Changed("phone", before.phone(), after.phone()),
                new Changed("postalAddress", before.postalAddress(), after.postalAddress()));
        return after;
    }

    /**
     * Two organisations as they were read before they are merged.
     *
     * @param version of the one whose place is taken
     * @param intoVersion of the one that takes it
     */
    public record Merge(
            OrganisationId id,
            @Nullable Long version,
            OrganisationId into,
            @Nullable Long intoVersion) {}

    /** Another organisation takes the place of this one, whose dossiers and certificates stay as they are; what comes is the other's. */
    public Organisation merge(Merge read, Caller by) {
        OrganisationId id = read.id();
        OrganisationId into = read.into();
        Organisation before = find(id);
        Organisation other = organisations.current(into).orElseThrow(() -> ProblemException.notFound("organisation"));
        if (wasMergedInto(other, before)) {
            return before;
        }
        if (other.id().equals(id) || !before.isCurrent() || isBusy(id)) {
            throw new ProblemException(NOT_MERGED, before.name());
        }
        if (!Objects.equals(read.version(), before.version()) || !Objects.equals(read.intoVersion(), other.version())) {
            throw new ProblemException(CHANGED_SINCE);
        }
        Organisation after = save(before.mergedInto(other.id()));
        changes.note(id, by.accountId(), new Changed("mergedInto", null, other.name() + ", " + other.place()));
        changes.note(other.id(), by.accountId(), new Changed("merged", null, before.name() + ", " + before.place()));
        return after;
    }

    /** Sent twice it is done once. */
    private boolean wasMergedInto(Organisation other, Organisation before) {
        return !before.isCurrent()
                && organisations
                        .current(before.id())
                        .filter(one -> one.id().equals(other.id()))
                        .isPresent();
    }

    /** Whether a trajectory of it runs, or a case about one that is closed: then it cannot be merged yet. */
    public boolean isBusy(OrganisationId id) {
        return trajectories.hasRunning(id)
                || trajectories.ofOrganisations(List.of(id)).stream()
                        .anyMatch(one -> !process.activeSteps(one.id()).isEmpty());
    }

    private Organisation find(OrganisationId id) {
        return organisations.findById(id).orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    private Organisation save(Organisation organisation) {
        try {
            return organisations.save(organisation);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(EXISTS, organisation.name(), organisation.place());
        } catch (OptimisticLockingFailureException e) {
            throw new ProblemException(CHANGED_SINCE);
        }
    }

    private static @Nullable String scopes(Organisation organisation) {
        String scopes = organisation.scopes().stream().map(Enum::name).collect(Collectors.joining(", "));
        return scopes.isEmpty() ? null : scopes;
    }

    /** One person at most gets copies, and needs an address for that. */
    private static List<FieldProblem> problemsOfCopies(List<ContactPerson> people) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean copied = false;
        for (int i = 0; i < people.size(); i++) {
            ContactPerson person = people.get(i);
            if (person.isSecond() && person.email() == null) {
                problems.add(FieldProblem.of("people[" + i + "].email", "copy-needs-address"));
            }
            if (person.isSecond() && copied) {
                problems.add(FieldProblem.of("people[" + i + "].copied", "second-contact-twice"));
            }
            copied |= person.isSecond();
        }
        return problems;
    }

    static @Nullable String people(Organisation organisation) {
        String people =
                organisation.people().stream().map(ChangingOrganisation::person).collect(Collectors.joining("; "));
        return people.isEmpty() ? null : people;
    }

    private static String person(ContactPerson person) {
        String ways = Optional.ofNullable(person.email())
                        .map(email -> ", " + email)
                        .orElse("")
                + Optional.ofNullable(person.phone()).map(phone -> ", " + phone).orElse("");
        return person.name() + " (" + person.purpose() + ")" + ways + (person.isSecond() ? ", cc" : "");
    }
}
