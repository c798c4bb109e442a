package org.keurwerk.audit.suspension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A suspension case (schorsingszaak) about one certificate. A trajectory has at most one that is open.
 *
 * @param sequence which case of the trajectory, from 1
 * @param validUntil the end of the certificate, exclusive
 * @param reason why the office thinks of suspending it; the organisation reads it
 * @param hearingOn the day of the hearing
 * @param hearingPlace where and when on that day
 * @param first whether it is suspended; null until then
 * @param second what followed the suspension; null until then
 * @param lapse why the case ended by itself; null if it did not
 * @param untold true while the process must still be told
 */
@Document("suspensions")
public record Suspension(
        @Id SuspensionId id,
        TrajectoryId trajectoryId,
        int sequence,
        String certificateNumber,
        Scope scope,
        LocalDate validUntil,
        String reason,
        LocalDate hearingOn,
        String hearingPlace,
        AccountId openedBy,
        Instant openedAt,
        @Nullable Ruling first,
        @Nullable Ruling second,
        @Nullable Lapse lapse,
        @Nullable Boolean untold,
        int schemaVersion) {

    /**
     * A decision of the director.
     *
     * @param until the last day of a suspension, or on which a withdrawal may be objected to; null else
     * @param reason why; the organisation reads it
     */
    public record Ruling(
            SuspensionOutcome outcome,
            LocalDate on,
            AccountId by,
            @Nullable LocalDate until,
            String reason) {}

    /** That nothing was left to suspend. */
    public record Lapse(Standing.State why, LocalDate on) {}

    static Suspension opened(
            SuspensionId id,
            TrajectoryId trajectoryId,
            int sequence,
            Held certificate,
            OpeningSuspension.OpenSuspension said,
            AccountId by,
            Instant at) {
        return new Suspension(
                id,
                trajectoryId,
                sequence,
                certificate.number(),
                certificate.scope(),
                certificate.validUntil(),
                said.reason(),
                said.hearingOn(),
                said.hearingPlace(),
                by,
                at,
                null,
                null,
                null,
                true,
                1);
    }

    /** The day on which it was opened. */
    public LocalDate openedOn() {
        return BusinessTime.dayOf(openedAt);
    }

    /** Whether something is still to be decided. */
    public boolean isOpen() {
        return lapse == null && (first == null || isSuspended());
    }

    /** Whether the certificate is suspended by it. */
    public boolean isSuspended() {
        return lapse == null && second == null && first != null && first.outcome() == SuspensionOutcome.SUSPENDED;
    }

    /** The last day of the suspension; null when it is not suspended. */
    public @Nullable LocalDate suspendedUntil() {
        return isSuspended() && first != null ? first.until() : null;
    }

    /** What was decided last; empty until something was. */
    public Optional<Ruling> ruling() {
        return Optional.ofNullable(second == null ? first : second);
    }
}
