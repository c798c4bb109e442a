package org.keurwerk.platform.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.keurwerk.scenario.Scenario;
import org.keurwerk.scenario.ScenarioException;
import org.keurwerk.scenario.ScenarioListener;
import org.keurwerk.scenario.ScenarioPlayer;

/**
 * One scenario and how far it is; can be asked from any thread while it is played. Playing it again goes on where it was
 * cut short.
 */
public final class ScenarioRun {

    private final Path file;
    private final Scenario scenario;
    private final List<String> failures = new ArrayList<>();
    private ScenarioProgress.State state = ScenarioProgress.State.PLAYING;
    private int done;
    private int total;
    private String latest = "";

    ScenarioRun(Path file, Scenario scenario) {
        this.file = file;
        this.scenario = scenario;
    }

    /** Reads the file; the exception's message names file, line and field. */
    public static ScenarioRun of(Path file) throws ScenarioException {
        return new ScenarioRun(file, ScenarioPlayer.read(file));
    }

    /** The simulated date on which it begins. */
    public LocalDate start() {
        return scenario.start();
    }

    public Path file() {
        return file;
    }

    public synchronized ScenarioProgress progress() {
        return new ScenarioProgress(scenario.name(), state, done, total, latest, failures);
    }

    /** Plays it to its end, telling each step as one line; true when everything went as the file says. */
    public boolean play(ScenarioPlayer.Addresses addresses, Consumer<String> lines) {
        boolean succeeded = false;
        Telling telling = new Telling(lines);
        try {
            succeeded = ScenarioPlayer.play(scenario, addresses, telling) == 0;
        } catch (RuntimeException e) {
            telling.tell("The scenario could not be played on: " + e, true);
        } finally {
            end(succeeded);
        }
        return succeeded;
    }

    private synchronized void end(boolean succeeded) {
        state = succeeded ? ScenarioProgress.State.SUCCEEDED : ScenarioProgress.State.FAILED;
    }

    private synchronized void note(String line, boolean failed) {
        latest = line;
        if (failed) {
            failures.add(line);
        }
    }

    private synchronized void advance(int newDone, int newTotal) {
        done = newDone;
        total = newTotal;
    }

    /** Turns the player's calls into lines and progress. */
    private final class Telling implements ScenarioListener {

        private final Consumer<String> lines;

        Telling(Consumer<String> lines) {
            this.lines = lines;
        }

        void tell(String line, boolean failed) {
            note(line, failed);
            lines.accept(line);
        }

        @Override
        public void step(LocalDate date, String who, String what, String result) {
            tell("%s  %-14s  %s → %s".formatted(date, who, what, result), false);
        }

        @Override
        public void progress(int newDone, int newTotal) {
            advance(newDone, newTotal);
        }

        @Override
        public void failed(LocalDate date, String who, String what, String why) {
            tell("%s  %-14s  ✗ %s: %s".formatted(date, who, what, why), true);
        }
    }
}
