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

    private static final int LEAST_STORE_MEMORY = 96;

    @Option(names = "--fresh")
    boolean fresh;

    @Option(names = "--scenario")
    @Nullable String scenario;

    @Option(names = "--exit")
    boolean exit;

    @Option(names = "--data")
    @Nullable Path data;

    @Option(names = "--out")
    @Nullable Path out;

    @Option(names = "--port-offset")
    int portOffset;

    /** The heap of the document store in MiB. */
    @Option(names = "--store-memory")
    int storeMemory = LEAST_STORE_MEMORY;

    /** Only write the class archives that make later starts quicker. */
    @Option(names = "--prepare")
    boolean prepare;

    @Option(names = {"-h", "--help"})
    boolean help;

    /** Reads the arguments; one sentence when they cannot be understood. */
    static Options parse(String... arguments) {
        Options options = new Options();
        try {
            new CommandLine(options).parseArgs(arguments);
        } catch (ParameterException e) {
            throw new CannotStart(e.getMessage() + ". See ./start --help.");
        }
        if (options.storeMemory < LEAST_STORE_MEMORY) {
            throw new CannotStart("The store needs a memory of " + LEAST_STORE_MEMORY
                    + " MiB or more: give --store-memory a higher number, or leave it out.");
        }
        return options;
    }

    Path dataOr(Path usual) {
        return data == null ? usual : data.toAbsolutePath().normalize();
    }

    Path outOr(Path usual) {
        return out == null ? usual : out.toAbsolutePath().normalize();
    }
}
