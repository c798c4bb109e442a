package org.keurwerk.notification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of a notice goes (bezorging).
 *
 * @param attempts how often it was tried since it was planned, or planned again
 * @param nextAttemptAt not before this moment; null when it was never tried
 * @param claimedBy who sends it now
 * @param claimedUntil when that claim lapses, so that another may take over from one that died
 * @param reason why the last attempt failed, a stable slug
 * @param sentOn the day on which the mail server accepted it
 * @param sentAt the moment of it
 */
public record Delivery(
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable String reason,
        @Nullable LocalDate sentOn,
        @Nullable Instant sentAt) {

    /** Nothing tried yet. */
    public static Delivery none() {
        return new Delivery(0, null, null, null, null, null, null);
    }

    /** It was sent, says the topic; how often it was tried before no event says, so the one attempt that worked counts. */
    static Delivery recovered(LocalDate sentOn, Instant sentAt) {
        return new Delivery(1, null, null, null, null, sentOn, sentAt);
    }

    /** It failed, says the topic. */
    static Delivery recovered(int attempts, String reason) {
        return new Delivery(attempts, null, null, null, reason, null, null);
    }
}
