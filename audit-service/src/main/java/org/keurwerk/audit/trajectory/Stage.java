package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a trajectory in a phase. A phase that is entered again, for a new team, a visit that is planned anew or a re-audit, is a stage of its
 * own.
 *
 * @param round how often the phase was entered by then, from 1
 * @param leftOn the day on which the next stage was entered; null while the trajectory is here
 * @param outcome what came of it, as the feature of the phase names it; null when it has no outcome, or none yet
 */
public record Stage(
        Phase phase,
        int round,
        LocalDate enteredOn,
        @Nullable LocalDate leftOn,
        @Nullable String outcome) {

    /** One that is entered on a day. */
    static Stage entered(Phase phase, int round, LocalDate day) {
        return new Stage(phase, round, day, null, null);
    }
}
