package org.keurwerk.audit.reopening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Opening a stage again (stap opnieuw openen): the office lets a trajectory go back to an earlier stage, or begin its stage anew, until the decision. Open
 * tasks end, answers of that stage and of what follows stay in the dossier and count no longer, and each form begins with what was said last.
 */
@Component
public class OpeningStageAgain {

    /** It has ended, or was decided on. */
    public static final ProblemKind TOO_LATE = new ProblemKind("stage-not-reopened", 409);

    /** Something was opened again after it was read. */
    public static final ProblemKind OPENED_SINCE = new ProblemKind("stage-opened-since", 412);

    /** A re-audit goes on within its term; no stage of it is opened again. */
    public static final ProblemKind REAUDIT = new ProblemKind("stage-of-reaudit", 409);

    private static final List<Phase> STAGES =
            List.of(Phase.INTAKE, Phase.PLANNING, Phase.SELF_EVALUATION, Phase.REPORT);

    private final Trajectories trajectories;
    private final Visits visits;
    private final Decisions decisions;
    private final Reopenings reopenings;
    private final GoingBack goingBack;
    private final BusinessTime time;

    OpeningStageAgain(
            Trajectories trajectories,
            Visits visits,
            Decisions decisions,
            Reopenings reopenings,
            GoingBack goingBack,
            BusinessTime time) {
        this.trajectories = trajectories;
        this.visits = visits;
        this.decisions = decisions;
        this.reopenings = reopenings;
        this.goingBack = goingBack;
        this.time = time;
    }

    /**
     * What the office says.
     *
     * @param stage one of those that {@link #stages} offers
     * @param reason why; everybody of the trajectory reads it
     */
    public record Reopen(
            @NotNull Phase stage,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * A stage that lies behind, or in which the trajectory is.
     *
     * @param refusal the code of what stands in the way; null when it can be opened
     */
    public record Offered(Phase stage, @Nullable String refusal) {}

    /** Whether the caller may open a stage again now. */
    public boolean open(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return caller.is(Role.OFFICE)
                && !trajectory.isPartial()
                && isUndecided(trajectory)
                && !offered(trajectory).isEmpty();
    }

    /**
     * The stages that could be opened again, in their order.
     *
     * @throws ProblemException when the caller is not of the office, or it is too late
     */
    public List<Offered> stages(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        if (trajectory.isPartial()) {
            throw new ProblemException(REAUDIT);
        }
        List<Offered> offered = isUndecided(trajectory) ? offered(trajectory) : List.of();
        if (offered.isEmpty()) {
            throw new ProblemException(TOO_LATE);
        }
        return offered;
    }

    /** What opening one is made from: rises each time that a stage is opened again, or an answer taken back. */
    public long version(TrajectoryId trajectoryId) {
        return reopenings.count(trajectoryId);
    }

    /**
     * Opens one. Of two at once from the same version one wins.
     *
     * @param version the one that was read; null for whatever is there
     * @throws ProblemException as {@link #stages}, when it was opened since, or when something stands in the way of this one
     */
    public void reopen(TrajectoryId trajectoryId, Reopen said, @Nullable Long version, Caller caller) {
        Phase chosenStage = said.stage();
        List<Offered> offered = stages(trajectoryId, caller);
        String before = reopenings.last(trajectoryId).map(Reopening::id).orElseGet(trajectoryId::value);
        long count = version(trajectoryId);
        if (version != null && version != count) {
            throw new ProblemException(OPENED_SINCE);
        }
        Offered chosen = offered.stream()
                .filter(one -> one.stage() == chosenStage)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(List.of(FieldProblem.of("stage", "stage-not-passed"))));
        if (chosen.refusal() != null) {
            throw ProblemException.invalid(List.of(FieldProblem.of("stage", chosen.refusal())));
        }
        Trajectory trajectory = trajectories.known(trajectoryId);
        Reopening noted = new Reopening(
                Ids.of("reo", before + "/" + count),
                trajectoryId,
                trajectory.organisationId(),
                chosen.stage(),
                null,
                null,
                Party.OFFICE,
                caller.accountId(),
                List.of(Party.ORGANISATION, Party.AUDITOR),
                said.reason().strip(),
                time.now(),
                true,
                1);
        if (!reopenings.note(noted)) {
            throw new ProblemException(OPENED_SINCE);
        }
        if (!goingBack.openedAgain(noted)) {
            throw new ProblemException(TOO_LATE);
        }
    }

    private boolean isUndecided(Trajectory trajectory) {
        boolean decided = decisions
                .of(trajectory.id())
                .filter(decision -> decision.sequence() >= trajectory.round(Phase.DECISION))
                .isPresent();
        return !decided && !trajectory.isClosed();
    }

    /** What was scored rests on the visit that was held: before it all can be done again, after it the report. */
    private List<Offered> offered(Trajectory trajectory) {
        Phase now = trajectory.phase();
        boolean reporting = now == Phase.REPORT || now == Phase.DECISION;
        return STAGES.stream()
                .filter(stage -> reporting
                        ? stage == Phase.REPORT
                        : stage.compareTo(now) < 0 || (stage == now && stage == Phase.PLANNING))
                .map(stage -> new Offered(stage, refusal(stage, trajectory)))
                .toList();
    }

    private @Nullable String refusal(Phase stage, Trajectory trajectory) {
        boolean agreed =
                visits.of(trajectory.id()).filter(visit -> visit.held() == null).isPresent();
        boolean undoesTheVisit = stage == Phase.INTAKE || stage == Phase.PLANNING;
        if (agreed && undoesTheVisit) {
            return "stage-visit-agreed";
        }
        return stage == Phase.SELF_EVALUATION && !agreed ? "stage-no-visit" : null;
    }
}
