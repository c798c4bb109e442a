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
    private volatile ScenarioProgress progress;

    private ScenarioRun(Path file, Scenario scenario) {
        this.file = file;
        this.scenario = scenario;
        this.progress = new ScenarioProgress(scenario.name(), ScenarioProgress.State.PLAYING, 0, 0, "", List.of());
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

    public ScenarioProgress progress() {
        return progress;
    }

    /** Plays it to its end, telling each step as one line; true when everything went as the file says. */
    public boolean play(ScenarioPlayer.Addresses addresses, Consumer<String> lines) {
        boolean succeeded = false;
        try {
            succeeded = ScenarioPlayer.play(scenario, addresses, new Telling(lines)) == 0;
        } catch (RuntimeException e) {
            failed("The scenario could not be played on: " + e);
            lines.accept("The scenario could not be played on: " + e);
        } finally {
            end(succeeded);
        }
        return succeeded;
    }

    private synchronized void stepped(String line) {
        ScenarioProgress p = progress;
        progress = new ScenarioProgress(p.name(), p.state(), p.done(), p.total(), line, p.failures());
    }

    private synchronized void advanced(int done, int total) {
        ScenarioProgress p = progress;
        progress = new ScenarioProgress(p.name(), p.state(), done, total, p.latest(), p.failures());
    }

    private synchronized void failed(String line) {
        ScenarioProgress p = progress;
        List<String> failures = new ArrayList<>(p.failures());
        failures.add(line);
        progress = new ScenarioProgress(p.name(), p.state(), p.done(), p.total(), line, failures);
    }

    private synchronized void end(boolean succeeded) {
        ScenarioProgress p = progress;
        ScenarioProgress.State state = succeeded ? ScenarioProgress.State.SUCCEEDED : ScenarioProgress.State.FAILED;
        progress = new ScenarioProgress(p.name(), state, p.done(), p.total(), p.latest(), p.failures());
    }

    /** Turns the player's calls into lines and progress. */
    private final class Telling implements ScenarioListener {

        private final Consumer<String> lines;

        Telling(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void step(LocalDate date, String who, String what, String result) {
            String line = "%s  %-14s  %s → %s".formatted(date, who, what, result);
            stepped(line);
            lines.accept(line);
        }

        @Override
        public void progress(int done, int total) {
            advanced(done, total);
        }

        @Override
        public void failed(LocalDate date, String who, String what, String why) {
            String line = "%s  %-14s  ✗ %s: %s".formatted(date, who, what, why);
            ScenarioRun.this.failed(line);
            lines.accept(line);
        }
    }
}
