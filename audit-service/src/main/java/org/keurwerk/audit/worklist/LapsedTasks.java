package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;

/** Tasks that ended without being done, for those who see their trajectory: a mail may still lead there. */
@Component
public class LapsedTasks {

    private final TaskHistory history;
    private final Trajectories trajectories;

    LapsedTasks(TaskHistory history, Trajectories trajectories) {
        this.history = history;
        this.trajectories = trajectories;
    }

    /** A task that nobody did, and when it ended. */
    public record LapsedTask(TaskKind kind, Instant endedAt, Trajectory trajectory) {}

    /** How a task ended that nobody did; empty for one that is open, was done or is none of the caller's. */
    public Optional<LapsedTask> find(TaskId id, Caller caller) {
        return history.lapsed(id).flatMap(task -> trajectories
                .find(task.trajectoryId(), caller)
                .map(trajectory -> new LapsedTask(task.kind(), task.endedAt(), trajectory)));
    }
}
