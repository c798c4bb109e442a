package org.keurwerk.audit.reaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.reaudit.ReauditPlan.Ended;
import org.keurwerk.audit.reaudit.ReauditPlan.State;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The re-audits around a trajectory, for whoever sees it: what it re-audits itself, and what follows its decision. */
@Component
public class ReadingReaudits {

    private final Reaudits reaudits;
    private final Trajectories trajectories;

    ReadingReaudits(Reaudits reaudits, Trajectories trajectories) {
        this.reaudits = reaudits;
        this.trajectories = trajectories;
    }

    /**
     * A re-audit, as it is read.
     *
     * @param trajectoryId its trajectory; there is one from the day on which it is opened
     * @param reauditOf the trajectory whose decision it follows
     * @param after what that decision had said of its scopes
     * @param decidedOn the day of that decision
     * @param norms that it is about
     * @param opensOn the day on which it is opened
     * @param opened whether it was opened
     * @param overtaken whether it is not opened any more, because the organisation is audited anew
     * @param neededUntil the day of the new decision since which it is not needed any more; null while it is
     * @param reportBy the last day for its final report
     * @param notBefore after a refusal the first day on which it may be
     * @param visible whether the reader sees its trajectory, too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            TrajectoryId trajectoryId,
            TrajectoryId reauditOf,
            Outcome after,
            List<Scope> scopes,
            LocalDate decidedOn,
            List<String> norms,
            LocalDate opensOn,
            boolean opened,
            boolean overtaken,
            @Nullable LocalDate neededUntil,
            LocalDate reportBy,
            @Nullable LocalDate notBefore,
            boolean visible) {}

    /** What a trajectory re-audits; empty for a whole audit. */
    public Optional<Shown> of(Trajectory trajectory, Caller caller) {
        return reaudits.of(trajectory.id())
                .map(plan ->
                        shown(plan, trajectories.find(plan.what().of(), caller).isPresent()));
    }

    /**
     * What follows the decision of a trajectory, by day.
     *
     * @throws org.keurwerk.commons.problem.ProblemException when the trajectory is not the caller's
     */
    public List<Shown> after(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return reaudits.after(trajectoryId).stream()
                .map(plan -> shown(plan, trajectories.find(plan.id(), caller).isPresent()))
                .toList();
    }

    private Shown shown(ReauditPlan plan, boolean visible) {
        Ended ended = plan.ended();
        boolean begun = trajectories.byId(plan.id()).isPresent();
        return new Shown(
                plan.id(),
                plan.what().of(),
                plan.what().after(),
                plan.scopes(),
                plan.what().decidedOn(),
                plan.what().norms(),
                plan.opensOn(),
                plan.state() == State.OPENED || (plan.state() == State.NEEDLESS && begun),
                plan.state() == State.OVERTAKEN,
                ended == null ? null : ended.on(),
                plan.what().reportBy(),
                plan.what().notBefore(),
                visible);
    }
}
