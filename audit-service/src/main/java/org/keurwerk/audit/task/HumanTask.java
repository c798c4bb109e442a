package org.keurwerk.audit.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * One open human task (taak).
 *
 * @param id the task's id, stable for its life
 * @param kind what is asked
 * @param trajectoryId the trajectory (traject) that it belongs to, {@code trj_...}
 * @param assignee the one person who does it: named by the process or by claiming, {@code acc_...}; null while nobody has claimed it
 * @param candidates the parties who may do it: {@code org_...} or {@code role_...}; empty when the process named one person
 * @param dueOn the last day, which ends at its end in Europe/Amsterdam
 * @param createdAt when it came up
 */
public record HumanTask(
        TaskId id,
        TaskKind kind,
        TrajectoryId trajectoryId,
        @Nullable AccountId assignee,
        Set<String> candidates,
        LocalDate dueOn,
        Instant createdAt) {

    public HumanTask {
        candidates = Set.copyOf(candidates);
    }
}
