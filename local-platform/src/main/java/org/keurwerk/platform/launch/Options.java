package org.keurwerk.platform.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What was asked for on the command line; {@code help.txt} explains it to people. */
@Command(name = "start")
final class Options {

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--scenario")
    private @Nullable String scenario;

    @Option(names = "--exit")
    private boolean exit;

    @Option(names = "--data")
    private @Nullable Path data;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--port-offset")
    private int portOffset;

    @Option(names = "--prepare")
    private boolean prepare;

    @Option(names = {"-h", "--help"})
    private boolean help;

    /** Reads the arguments; one sentence when they cannot be understood. */
    static Options parse(String... arguments) {
        Options options = new Options();
        try {
            new CommandLine(options).parseArgs(arguments);
        } catch (ParameterException e) {
            throw new CannotStart(e.getMessage() + ". See ./start --help.");
        }
        return options;
    }

    boolean fresh() {
        return fresh;
    }

    @Nullable String scenario() {
        return scenario;
    }

    boolean exit() {
        return exit;
    }

    Path dataOr(Path usual) {
        return data == null ? usual : data.toAbsolutePath().normalize();
    }

    Path outOr(Path usual) {
        return out == null ? usual : out.toAbsolutePath().normalize();
    }

    int portOffset() {
        return portOffset;
    }

    /** Only write the class archives that make later starts quicker. */
    boolean prepare() {
        return prepare;
    }

    boolean help() {
        return help;
    }
}
