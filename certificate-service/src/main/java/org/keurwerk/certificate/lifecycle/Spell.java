package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a certificate is in one state.
 *
 * @param from the first; {@link #ALWAYS} for the state in which it began
 * @param until the first no more; {@link #NEVER} for the state in which it stays
 */
public record Spell(CertificateState state, LocalDate from, LocalDate until) {

    /** Before every day. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** After every day. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Its first day; null for the state in which it began. */
    public @Nullable LocalDate since() {
        return from.equals(ALWAYS) ? null : from;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
