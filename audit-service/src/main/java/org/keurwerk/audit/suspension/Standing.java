package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service heard of a certificate (stand van een certificaat), by its number. Each day only ever moves on, so the events may come twice and in any order.
 *
 * @param supersededOn the first day of its successor
 * @param withdrawnOn the latest day on which it was withdrawn
 * @param restoredOn the latest day on which a withdrawal was undone
 * @param suspendedOn the day of its latest suspension
 * @param suspendedUntil the last day of that
 * @param reinstatedOn the latest day on which a suspension was lifted
 */
@Document("certificate_standings")
public record Standing(
        @Id String number,
        @Nullable LocalDate supersededOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate restoredOn,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate suspendedUntil,
        @Nullable LocalDate reinstatedOn) {

    /** What a certificate is, as far as a suspension is concerned. */
    public enum State {
        /** It holds. */
        HOLDS,
        /** It is suspended. */
        SUSPENDED,
        /** It was withdrawn. */
        WITHDRAWN,
        /** A newer one took its place. */
        SUPERSEDED,
        /** Its end has come. */
        ENDED
    }

    static Standing unknown(String number) {
        return new Standing(number, null, null, null, null, null, null);
    }

    /** What it is on a day, if it ends on another, exclusive. */
    State on(LocalDate day, LocalDate validUntil) {
        if (withdrawnOn != null && (restoredOn == null || restoredOn.isBefore(withdrawnOn))) {
            return State.WITHDRAWN;
        }
        if (supersededOn != null && !day.isBefore(supersededOn)) {
            return State.SUPERSEDED;
        }
        if (!day.isBefore(validUntil)) {
            return State.ENDED;
        }
        return suspendedOn != null && (reinstatedOn == null || reinstatedOn.isBefore(suspendedOn))
                ? State.SUSPENDED
                : State.HOLDS;
    }

    /** Since when it is so; null where it has been so from the beginning. */
    @Nullable LocalDate since(State state, LocalDate validUntil) {
        return switch (state) {
            case HOLDS -> reinstatedOn;
            case SUSPENDED -> suspendedOn;
            case WITHDRAWN -> withdrawnOn;
            case SUPERSEDED -> supersededOn;
            case ENDED -> validUntil;
        };
    }
}
