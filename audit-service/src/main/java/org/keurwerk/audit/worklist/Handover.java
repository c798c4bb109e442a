package org.keurwerk.audit.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A task went from one person to another (overdracht): taken over by a colleague, or handed on by the office.
 *
 * @param kind of the task
 * @param to null when it went back to everybody who may do it
 * @param by who did it
 */
@Document("handovers")
public record Handover(
        @Id String id,
        TaskId taskId,
        String kind,
        TrajectoryId trajectoryId,
        AccountId from,
        @Nullable AccountId to,
        AccountId by,
        Instant at,
        int schemaVersion) {}
