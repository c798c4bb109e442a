package org.keurwerk.platform.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Everything needed to start one child process, again and again.
 *
 * @param name short name, unique, also the name of its log file
 * @param address where people or clients reach it
 * @param command program and arguments
 * @param environment added to the launcher's own environment
 * @param folder working folder
 * @param log file that its output is appended to
 * @param probe tells whether it can be used
 * @param grace how long it may take to end before it is ended by force
 * @param patience how long it may fail its probe once it was ready, before it is ended by force and started anew
 */
public record ChildSpec(
        String name,
        String address,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Probe probe,
        Duration grace,
        Duration patience) {

    /** The patience with a child that a new start would not help. */
    public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child that is never ended for failing its probe. */
    public ChildSpec(
            String name,
            String address,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            Probe probe,
            Duration grace) {
        this(name, address, command, environment, folder, log, probe, grace, FOREVER);
    }

    /** The same child, which is started anew when it has failed its probe for {@code limit} without a break. */
    public ChildSpec startedAnewAfter(Duration limit) {
        return new ChildSpec(name, address, command, environment, folder, log, probe, grace, limit);
    }

    /** Its name only: the environment holds passwords. */
    @Override
    public String toString() {
        return name;
    }

    /** Starts the process once. */
    Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(ChildSpec::wouldLeakSettings);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Settings of the developer's own shell must not reach the children. */
    private static boolean wouldLeakSettings(String variable) {
        return variable.matches("(SPRING|SERVER|KEURWERK|MANAGEMENT|LOGGING|KAFKA)_.*");
    }
}
