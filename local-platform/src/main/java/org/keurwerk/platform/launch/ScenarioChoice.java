package org.keurwerk.platform.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.scenario.ScenarioRun;
import org.keurwerk.scenario.ScenarioException;

/** Which scenario a run plays: the one that was named; else the one that was cut short; else, on empty data, the demonstration. */
record ScenarioChoice(Options options, PlatformState state, Scenarios scenarios) {

    private static final String DEMO = "demo";

    /** Reads the scenario, if there is one to play, and notes on empty data with which date and scenario it begins. */
    @Nullable ScenarioRun made() {
        ScenarioRun run = file().map(ScenarioChoice::read).orElse(null);
        if (state.isFresh()) {
            state.began(run == null ? null : run.start());
            if (run != null && options.scenario == null) {
                state.scenarioBegun(run.file());
            }
        }
        return run;
    }

    private Optional<Path> file() {
        if (options.scenario != null) {
            return Optional.of(scenarios.find(options.scenario));
        }
        return state.unfinishedScenario()
                .filter(Files::exists)
                .or(() -> state.isFresh() ? scenarios.named(DEMO) : Optional.empty());
    }

    private static ScenarioRun read(Path file) {
        try {
            return ScenarioRun.of(file);
        } catch (ScenarioException e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }
}
