package org.keurwerk.audit.auditor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an auditor is away (afwezigheid).
 *
 * @param from the first day
 * @param to the last day
 * @param reason as much as the auditor wants to say
 */
public record Absence(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Size(max = 200) String reason) {

    public Absence {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Whether the auditor is away on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether both name a day. */
    boolean overlaps(Absence other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}
