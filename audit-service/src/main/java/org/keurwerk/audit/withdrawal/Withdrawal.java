package org.keurwerk.audit.withdrawal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a trajectory ended before its decision (intrekking).
 *
 * @param by the organisation, which withdrew, or the office, which stopped it
 * @param account who said so
 * @param reason why
 * @param on the day
 * @param untold true while the process must still be told
 */
@Document("withdrawals")
public record Withdrawal(
        @Id TrajectoryId trajectoryId,
        Party by,
        AccountId account,
        String reason,
        LocalDate on,
        @Nullable Boolean untold,
        int schemaVersion) {}
