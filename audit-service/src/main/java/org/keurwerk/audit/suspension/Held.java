package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;

/**
 * A certificate that came of a trajectory, as it is today.
 *
 * @param validUntil its end, exclusive
 * @param since since when it is so; null where it has been so from the beginning
 * @param suspendedUntil the last day of its suspension; null when it is not suspended
 */
public record Held(
        String number,
        Scope scope,
        LocalDate validUntil,
        Standing.State state,
        @Nullable LocalDate since,
        @Nullable LocalDate suspendedUntil) {}
