package org.keurwerk.audit.planning;

import java.util.List;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What becomes of the tasks and the calendar when somebody takes the place of an auditor. Everything may be done twice. */
@Component
class SubstituteTasks {

    private static final TaskKind DECLARATION = DeclareIndependenceForm.KIND;

    private final Teams teams;
    private final Visits visits;
    private final HumanTasks tasks;
    private final TrajectoryProcess process;
    private final BusinessTime time;

    SubstituteTasks(Teams teams, Visits visits, HumanTasks tasks, TrajectoryProcess process, BusinessTime time) {
        this.teams = teams;
        this.visits = visits;
        this.tasks = tasks;
        this.process = process;
        this.time = time;
    }

    /** Who declined or was rejected is asked nothing more: what was theirs waits for the next one. */
    void rest(TrajectoryId trajectoryId, AccountId auditor) {
        open(trajectoryId).stream()
                .filter(task -> auditor.equals(task.assignee()) && !task.kind().equals(DECLARATION))
                .forEach(task -> tasks.rest(task.id(), auditor));
    }

    /**
     * The open tasks of the one go to the other, with what was typed in them, and what comes is asked of the other.
     *
     * @return whether the other is asked to declare independence now, in the place of the one
     */
    boolean handOver(TrajectoryId trajectoryId, Replacement replacement) {
        process.auditorReplaced(trajectoryId, replacement.replaced(), replacement.substitute());
        open(trajectoryId).forEach(task -> tasks.handOver(task.id(), replacement.replaced(), replacement.substitute()));
        return open(trajectoryId).stream()
                .anyMatch(task -> task.kind().equals(DECLARATION)
                        && replacement.substitute().equals(task.assignee()));
    }

    /** A substitute accepted: the organisation hears the name, and the visit comes into one more calendar. */
    void accepted(TrajectoryId trajectoryId, AccountId substitute) {
        boolean othersAreNamed =
                open(trajectoryId).stream().anyMatch(task -> task.kind().equals(ObjectToTeamForm.KIND));
        teams.join(trajectoryId, substitute, othersAreNamed);
        boolean toCome = visits.of(trajectoryId)
                .filter(visit -> visit.held() == null && !visit.lastDay().isBefore(time.today()))
                .isPresent();
        if (toCome) {
            process.visitToldAnew(trajectoryId);
        }
    }

    /** Whether the director is asked to decide now. */
    boolean decisionIsAwaited(TrajectoryId trajectoryId) {
        return open(trajectoryId).stream().anyMatch(task -> task.kind().equals(TeamStanding.TAKE_DECISION));
    }

    private List<HumanTask> open(TrajectoryId trajectoryId) {
        return tasks.openIn(trajectoryId.value());
    }
}
