package org.keurwerk.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keurwerk.scenario.http.JsonApi;
import org.keurwerk.scenario.http.Patience;
import org.keurwerk.scenario.http.Refusal;
import org.keurwerk.scenario.http.Repeating;
import org.keurwerk.scenario.http.Unreachable;
import org.keurwerk.scenario.yaml.FileMistake;
import org.keurwerk.scenario.yaml.YamlFile;
import picocli.CommandLine;

/**
 * Reads scenario files and plays them against a running Keurwerk. Playing the same file again where a part of it has already been
 * played goes on from where it is.
 */
public final class ScenarioPlayer {

    private static final int FAILED = 1;

    private ScenarioPlayer() {}

    /** Where a Keurwerk is, and the folder for the PDFs that a scenario fetches. */
    public record Addresses(URI portal, URI register, URI status, Path out) {}

    /** Plays a file from the command line; see {@code --help}. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new PlayCommand()).execute(arguments));
    }

    /**
     * Reads a whole file strictly; of a folder all its files, to be played as one.
     *
     * @throws ScenarioException when it cannot be played; the message names file, line and field
     */
    public static Scenario read(Path file) throws ScenarioException {
        try {
            return Files.isDirectory(file) ? ScenarioFolder.read(file) : ScenarioReader.read(YamlFile.read(file));
        } catch (FileMistake mistake) {
            throw new ScenarioException(String.valueOf(mistake.getMessage()), mistake);
        } catch (IOException unreadable) {
            throw new ScenarioException(file + ": the file cannot be read; does it exist?", unreadable);
        }
    }

    /** Plays a scenario to its end; 0 when everything went as the file says. */
    public static int play(Scenario scenario, Addresses at, ScenarioListener steps) {
        return play(scenario, at, steps, Patience.usual());
    }

    static int play(Scenario scenario, Addresses at, ScenarioListener steps, Patience patience) {
        Report report = new Report(steps, scenario.start(), Playing.sizeOf(scenario));
        Repeating repeating = new Repeating(patience, (address, why) -> report.waits("waits for " + address, why));
        Keurwerk keurwerk = new Keurwerk(
                new JsonApi(at.portal(), repeating),
                new JsonApi(at.register(), repeating),
                new JsonApi(at.status(), repeating),
                at.out(),
                scenario.accounts(),
                patience);
        try {
            new Playing(scenario, keurwerk, report).play();
        } catch (StepFailed | Refusal | Unreachable end) {
            report.stopped(String.valueOf(end.getMessage()));
        }
        return report.clean() ? 0 : FAILED;
    }
}
