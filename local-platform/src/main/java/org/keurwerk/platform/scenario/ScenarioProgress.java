package org.keurwerk.platform.scenario;

import java.util.List;

/**
 * How far a scenario is.
 *
 * @param name what the file calls it
 * @param latest the last thing that was done, as one line
 * @param failures what did not go as the file says, one line each
 */
public record ScenarioProgress(String name, State state, int done, int total, String latest, List<String> failures) {

    /** Where a scenario stands. */
    public enum State {
        /** Being played. */
        PLAYING,
        /** Played to its end, everything as the file says. */
        SUCCEEDED,
        /** Ended, and something did not go as the file says. */
        FAILED
    }

    public ScenarioProgress {
        failures = List.copyOf(failures);
    }
}
