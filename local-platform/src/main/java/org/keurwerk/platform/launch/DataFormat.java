package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The file in a data folder that says that it is ours and which format everything below it has. */
record DataFormat(Path folder) {

    /**
     * The format of everything below the folder together. Raise it when a store's or a service's data of an older build can
     * no longer be read. A folder of the time before formats were written down has format 1.
     */
    static final String CURRENT = "3";

    /** While the data is being removed. */
    static final String BEING_EMPTIED = "unfinished";

    private static final String LINE = "format=";

    boolean isMarked() {
        return Files.exists(file());
    }

    void mark(String format) throws IOException {
        Files.writeString(
                file(), "This folder belongs to Keurwerk; ./start --fresh empties it.\n" + LINE + format + "\n");
    }

    /** Refuses data of another format, before anything reads it; one sentence that says what to do. */
    void check() {
        String format = read();
        if (!format.equals(CURRENT)) {
            throw new CannotStart(
                    "The data in " + folder + " has format " + format + " and this Keurwerk reads format " + CURRENT
                            + ": start with --fresh to begin with new data, or choose another folder with --data DIR.");
        }
    }

    private String read() {
        try (Stream<String> lines = Files.lines(file())) {
            return lines.filter(line -> line.startsWith(LINE))
                    .map(line -> line.substring(LINE.length()).strip())
                    .findFirst()
                    .orElse("1");
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("The file " + file() + " cannot be read (" + e.getMessage()
                    + "): make it readable, or choose another folder with --data DIR.");
        }
    }

    private Path file() {
        return folder.resolve(".keurwerk-data");
    }
}
