package org.keurwerk.platform.launch;

import org.keurwerk.platform.scenario.ScenarioProgress;
import org.keurwerk.platform.scenario.ScenarioRun;

/** What the terminal shows of a scenario: every step of one that was asked for, a line per tenth of one in the background. */
final class ScenarioLines {

    private static final int TENTHS = 10;

    private final Progress progress;
    private final ScenarioRun run;
    private final boolean everyStep;
    private int tenthsTold;

    ScenarioLines(Progress progress, ScenarioRun run, boolean everyStep) {
        this.progress = progress;
        this.run = run;
        this.everyStep = everyStep;
    }

    void begin() {
        String name = run.progress().name();
        progress.say(everyStep ? "Scenario " + name : "Loading '" + name + "' in the background.");
    }

    void step(String line) {
        if (everyStep) {
            progress.say("  " + line);
            return;
        }
        ScenarioProgress at = run.progress();
        int tenths = at.total() == 0 ? 0 : at.done() * TENTHS / at.total();
        if (tenths > tenthsTold) {
            tenthsTold = tenths;
            progress.say("  " + at.name() + ": " + at.done() + " of " + at.total());
        }
    }

    void end(boolean succeeded) {
        ScenarioProgress at = run.progress();
        if (succeeded) {
            progress.say("Scenario " + at.name() + " succeeded.");
        } else {
            progress.say("Scenario " + at.name() + " FAILED.");
            at.failures().forEach(failure -> progress.say("  " + failure));
        }
    }
}
