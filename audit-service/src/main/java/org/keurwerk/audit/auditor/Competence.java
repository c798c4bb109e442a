package org.keurwerk.audit.auditor;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;

/**
 * For what an auditor is competent (bevoegd), and when.
 *
 * @param from the first day
 * @param to the last day; null while no end is known
 */
public record Competence(
        @NotNull Scope scope,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both are for the same scope on a day. */
    boolean overlaps(Competence other) {
        return scope == other.scope
                && (other.to == null || !from.isAfter(other.to))
                && (to == null || !other.from.isAfter(to));
    }

    /** Whether it holds on every day from one to another. */
    public boolean throughout(LocalDate first, LocalDate last) {
        return on(first) && on(last);
    }
}
