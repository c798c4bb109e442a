package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was proposed and agreed about the visit of a trajectory.
 *
 * @param options the days that the lead auditor proposed last, per option
 * @param reason why some of them lie outside the audit quarter; null when none does
 * @param agreed null until the organisation chose
 * @param cancelled every agreement that no longer holds, oldest first, with its cancellation
 * @param untold true while the process must still be told that the visit was called off
 */
@Document("visits")
record VisitPlan(
        @Id TrajectoryId trajectoryId,
        List<List<LocalDate>> options,
        @Nullable String reason,
        @Nullable Visit agreed,
        @Nullable List<Visit> cancelled,
        @Nullable Boolean untold,
        int schemaVersion) {}
