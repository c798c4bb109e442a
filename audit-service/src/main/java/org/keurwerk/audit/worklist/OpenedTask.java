package org.keurwerk.audit.worklist;

import java.util.Optional;
import org.keurwerk.contracts.id.TaskId;

/**
 * A task that its doer has before them, loaded once: everything that saving and submitting it need.
 *
 * @param saved the draft; empty when nothing was saved yet
 */
public record OpenedTask(Asked asked, TaskForm<?, ?> form, Optional<Submission> saved) {

    /** The task's id. */
    public TaskId id() {
        return asked.task().id();
    }
}
