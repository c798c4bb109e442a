package org.keurwerk.audit.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A final report that the director sent back to the lead auditor with questions (teruggestuurd rapport), at most once per round of deciding.
 *
 * @param id derived from trajectory and round, so that a second time in a round is refused
 * @param round of deciding, from 1
 * @param reportId the report that went back
 * @param answer what the lead auditor said; null until then
 * @param untold whether the process must still be told
 */
@Document("sent_back_reports")
public record SentBack(
        @Id String id,
        TrajectoryId trajectoryId,
        int round,
        String reportId,
        String questions,
        AccountId by,
        LocalDate on,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        boolean untold,
        int schemaVersion) {}
