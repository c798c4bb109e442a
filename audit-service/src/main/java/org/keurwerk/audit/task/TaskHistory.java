package org.keurwerk.audit.task;

import java.time.Instant;
import java.util.Optional;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What became of a task that is no longer open. */
public interface TaskHistory {

    /** Whether it was done, rather than taken away by a deadline. */
    boolean wasCompleted(TaskId taskId);

    /** A task that ended without being done: its term ended, or what it was for was not needed any more. */
    record Lapsed(TrajectoryId trajectoryId, TaskKind kind, Instant endedAt) {}

    /** How a task ended that nobody did; empty for one that is open, was done or never was. */
    Optional<Lapsed> lapsed(TaskId taskId);
}
