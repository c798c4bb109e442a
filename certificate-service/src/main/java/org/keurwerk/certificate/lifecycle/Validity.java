package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;

/**
 * From when until when a certificate holds (geldigheid).
 *
 * @param from the day of the decision
 * @param until the end, exclusive (geldig tot)
 * @param expiringFrom the day on which the first renewal window opens
 */
public record Validity(LocalDate from, LocalDate until, LocalDate expiringFrom) {

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a certificate ends after it begins: " + from + " to " + until);
        }
    }
}
