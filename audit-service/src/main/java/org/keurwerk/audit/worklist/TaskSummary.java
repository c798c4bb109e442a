package org.keurwerk.audit.worklist;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Trajectory;

/**
 * A task as a line in a list.
 *
 * @param actor who is asked
 * @param workingDaysLeft 0 when it is due today, negative when it is late
 * @param claimable whether the caller may take it
 * @param started whether there is a draft
 */
public record TaskSummary(
        HumanTask task,
        Actor actor,
        Trajectory trajectory,
        int workingDaysLeft,
        Urgency urgency,
        boolean claimable,
        boolean started) {

    /** Whether somebody else has it and the caller may take it over. */
    public boolean canBeTakenOverBy(Caller caller) {
        return task.assignee() != null
                && !task.assignee().equals(caller.accountId())
                && task.candidates().stream().anyMatch(caller.parties()::contains);
    }
}
