package org.keurwerk.audit.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.decision.DecidingAnew;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Objecting to a decision (bezwaar maken): the organisation, to a decision that did not certify all its scopes, within the term. The dossier is written first, then
 * the process is told.
 */
@Component
@EnableConfigurationProperties(ObjectionSettings.class)
public class FilingObjection {

    private static final String GROUNDS = "grounds";

    private final Objections objections;
    private final Decisions decisions;
    private final Trajectories trajectories;
    private final TellingObjections telling;
    private final ObjectionSettings settings;
    private final WorkingDays workingDays;
    private final Terms terms;
    private final BusinessTime time;

    FilingObjection(
            Objections objections,
            Decisions decisions,
            Trajectories trajectories,
            TellingObjections telling,
            ObjectionSettings settings,
            WorkingDays workingDays,
            Terms terms,
            BusinessTime time) {
        this.objections = objections;
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.telling = telling;
        this.settings = settings;
        this.workingDays = workingDays;
        this.terms = terms;
        this.time = time;
    }

    /** Why the decision should be another; committee, board and office read it. */
    public record FileObjection(@NotBlank @Size(max = 8000) String grounds) {}

    /** Whether the caller may object now. */
    public boolean open(TrajectoryId trajectoryId, Caller caller) {
        return caller.is(Role.ORGANISATION) && refusal(trajectoryId).isEmpty();
    }

    /** The last day on which an objection to the latest decision is in time; empty while nothing was decided. */
    public Optional<LocalDate> until(TrajectoryId trajectoryId) {
        return decisions.of(trajectoryId).map(this::lastDay);
    }

    /**
     * Files one.
     *
     * @throws ProblemException when it is not theirs to object, or not now
     */
    public void file(TrajectoryId trajectoryId, FileObjection said, Caller caller) {
        Trajectory trajectory = get(trajectoryId, caller);
        refusal(trajectoryId).ifPresent(refused -> {
            throw ProblemException.invalid(List.of(refused));
        });
        Decision decision = decisions.of(trajectoryId).orElseThrow();
        int sequence = objections.of(trajectoryId).size() + 1;
        Objection objection = new Objection(
                new ObjectionId(Ids.of("obj", trajectory.id() + "/" + sequence)),
                trajectory.id(),
                sequence,
                decision.id(),
                decision.decidedOn(),
                DecidingAnew.notCertified(decision),
                said.grounds(),
                caller.accountId(),
                time.now(),
                terms.after(time.today(), DecideObjectionForm.KIND),
                null,
                null,
                null,
                true,
                1);
        if (!objections.file(objection)) {
            throw ProblemException.invalid(List.of(already(objections.known(trajectoryId))));
        }
        telling.finish(objection);
    }

    /**
     * The trajectory, for its organisation.
     *
     * @throws ProblemException when it is not theirs to object in
     */
    public Trajectory get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.ORGANISATION)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return trajectory;
    }

    /** Why nobody can object; each reason says since or until when it is so. */
    private Optional<FieldProblem> refusal(TrajectoryId trajectoryId) {
        Optional<Decision> decided = decisions.of(trajectoryId);
        if (decided.isEmpty()) {
            return Optional.of(FieldProblem.of(GROUNDS, "objection-no-decision"));
        }
        Decision decision = decided.get();
        Optional<Objection> before = objections.last(trajectoryId);
        if (before.isPresent()
                && (before.get().isOpen()
                        || before.get().decisionId().equals(decision.id())
                        || followed(before.get(), decision))) {
            return Optional.of(already(before.get()));
        }
        if (DecidingAnew.notCertified(decision).isEmpty()) {
            return Optional.of(FieldProblem.of(
                    GROUNDS, "objection-positive", decision.decidedOn().toString()));
        }
        LocalDate last = lastDay(decision);
        return time.today().isAfter(last)
                ? Optional.of(FieldProblem.of(GROUNDS, "objection-too-late", last.toString()))
                : Optional.empty();
    }

    /** A decision on an objection is the last word. */
    private static boolean followed(Objection before, Decision decision) {
        Objection.Ruling ruling = before.ruling();
        return ruling != null && decision.id().equals(ruling.newDecisionId());
    }

    private static FieldProblem already(Objection before) {
        Objection.Ruling ruling = before.ruling();
        return ruling == null
                ? FieldProblem.of(GROUNDS, "objection-open", before.filedOn().toString())
                : FieldProblem.of(GROUNDS, "objection-decided", ruling.on().toString());
    }

    private LocalDate lastDay(Decision decision) {
        return workingDays.onOrAfter(decision.decidedOn().plus(settings.term()));
    }
}
