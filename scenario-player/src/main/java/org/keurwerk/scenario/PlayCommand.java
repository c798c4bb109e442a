package org.keurwerk.scenario;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.keurwerk.scenario.ScenarioPlayer.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: one file against one address, each step printed as it happens. */
@Command(
        name = "scenario-player",
        mixinStandardHelpOptions = true,
        description = "Plays a scenario file against a running Keurwerk, through its public API.")
final class PlayCommand implements Callable<Integer> {

    private static final int NOT_PLAYABLE = 2;

    @Parameters(index = "0", paramLabel = "FILE", description = "the scenario file (YAML)")
    private Path file = Path.of("");

    @Option(names = "--portal", description = "address of the portal (default: ${DEFAULT-VALUE})")
    private URI portal = URI.create("http://localhost:8080");

    @Option(names = "--register", description = "address of the public register (default: ${DEFAULT-VALUE})")
    private URI register = URI.create("http://localhost:8081");

    @Option(names = "--status", description = "address of the status page with the mailbox (default: ${DEFAULT-VALUE})")
    private URI status = URI.create("http://localhost:8090");

    @Option(names = "--out", description = "folder for PDFs (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("out");

    @Option(names = "--check", description = "only read the file")
    private boolean onlyCheck;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var console = spec.commandLine().getOut();
        try {
            Scenario scenario = ScenarioPlayer.read(file);
            if (onlyCheck) {
                console.println("'%s' can be read: %d trajectories, %d steps and expectations"
                        .formatted(scenario.name(), scenario.trajectories().size(), Playing.sizeOf(scenario)));
                return 0;
            }
            return ScenarioPlayer.play(
                    scenario, new Addresses(portal, register, status, out), new PrintedSteps(console));
        } catch (ScenarioException notPlayable) {
            spec.commandLine().getErr().println(notPlayable.getMessage());
            return NOT_PLAYABLE;
        }
    }
}
