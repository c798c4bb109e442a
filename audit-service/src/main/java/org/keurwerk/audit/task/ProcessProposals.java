package org.keurwerk.audit.task;

import java.util.Map;
import org.keurwerk.contracts.id.TaskId;

/** What the process worked out by its decision tables and lays before the person who decides. */
public interface ProcessProposals {

    /**
     * The proposals at hand for a task: {@code proposedCategory} and {@code proposedHalfDays} for the intake's check, {@code proposedOutcome} for the
     * decision; empty when the process has none.
     */
    Map<String, Object> forTask(TaskId taskId);
}
