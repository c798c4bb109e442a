package org.keurwerk.audit.task;

import org.keurwerk.contracts.id.TaskId;

/** What became of a task that is no longer open. */
public interface TaskHistory {

    /** Whether it was done, rather than taken away by a deadline. */
    boolean wasCompleted(TaskId taskId);
}
