package org.keurwerk.audit.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;

/**
 * What the application asks of the process engine about human work (taken). The engine is the truth about which tasks are open; what people
 * answered lies in the submissions. Callers have checked who may do what: nothing here does.
 */
public interface HumanTasks {

    /** The tasks that are assigned to one of these parties or for which one of them is a candidate, soonest due first. */
    List<HumanTask> openFor(Set<String> parties);

    /** The open tasks of a trajectory, soonest due first. */
    List<HumanTask> openIn(String trajectoryId);

    /** The open tasks of these trajectories, soonest due first, by one query. */
    List<HumanTask> openIn(Collection<String> trajectoryIds);

    /** The trajectories with an open task whose last day is this one or an earlier one, soonest due first. */
    List<String> trajectoriesDueBy(LocalDate day);

    /** The task, if it is still open. */
    Optional<HumanTask> open(TaskId taskId);

    /**
     * Takes a shared task (oppakken).
     *
     * @return whether the account has it now; false when another took it first or the task is gone
     */
    boolean claim(TaskId taskId, AccountId accountId);

    /** Gives a claimed task back to its candidates (teruggeven); nothing happens when it has none or is gone. */
    void release(TaskId taskId);

    /**
     * Gives a task from one account to another. Where it was asked of the first by name, it is asked of the other from now on.
     *
     * @return whether the other has it now; false when the first has it no more, or the task is gone
     */
    boolean handOver(TaskId taskId, AccountId from, AccountId to);

    /**
     * Takes a task from the account of which it is asked by name, until {@link #handOver} gives it to another in its place. Nobody is late with it meanwhile.
     *
     * @return false when the account does not have it, or the task is gone
     */
    boolean rest(TaskId taskId, AccountId from);

    /**
     * Ends the task and lets the process go on. Safe to repeat.
     *
     * @param variables what gateways, timers and assignments read, and nothing else
     * @return false when the task is gone already: done before, or taken away by a deadline
     */
    boolean complete(TaskId taskId, Map<String, Object> variables);

    /**
     * Gives an open task another last day; whoever is asked reads it in reminders and lists.
     *
     * @return false when the task is gone
     */
    boolean moveDeadline(TaskId taskId, LocalDate dueOn);
}
