package org.keurwerk.platform.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds everything Keurwerk keeps between runs. A folder with other people's files in it is refused, so
 * that emptying never deletes what is not ours.
 */
record DataFolder(Path root) {

    /**
     * The format of everything below the folder together. Raise it when a store's or a service's data of an older build can
     * no longer be read. A folder of the time before formats were written down has format 1.
     */
    static final String FORMAT = "2";

    private static final String MARK = ".keurwerk-data";
    private static final String FORMAT_LINE = "format=";
    private static final String BEING_EMPTIED = "unfinished";
    private static final List<String> EMPTIED = List.of("broker", "store", "mail", "engine", "logs");

    Path broker() {
        return root.resolve("broker");
    }

    Path store() {
        return root.resolve("store");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path engine() {
        return root.resolve("engine");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path lockFile() {
        return run().resolve("lock");
    }

    Path stateFile() {
        return root.resolve("state.properties");
    }

    /** Makes the folder ready for use; one clear sentence when it cannot be written or is somebody else's. */
    void prepare() {
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new CannotStart(root + " is a file, not a folder: choose another data folder with --data DIR.");
            }
            if (Files.isDirectory(root) && !Files.exists(root.resolve(MARK)) && !isEmpty(root)) {
                throw new CannotStart("The folder " + root + " holds files that are not Keurwerk's:"
                        + " choose an empty or new data folder with --data DIR.");
            }
            Files.createDirectories(root);
            Files.deleteIfExists(Files.createTempFile(root, "write", ".test"));
            if (!Files.exists(root.resolve(MARK))) {
                mark(FORMAT);
            }
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be written: make it writable,"
                    + " or choose another one with --data DIR.");
        }
    }

    /** Refuses data of another format, before anything reads it; one sentence that says what to do. */
    void checkFormat() {
        String format = format();
        if (!format.equals(FORMAT)) {
            throw new CannotStart(
                    "The data in " + root + " has format " + format + " and this Keurwerk reads format " + FORMAT
                            + ": start with --fresh to begin with new data, or choose another folder with --data DIR.");
        }
    }

    /** Removes all data; call only while holding the lock. When it is cut short, what is left has no format and is refused. */
    void empty() {
        try {
            mark(BEING_EMPTIED);
            Files.deleteIfExists(stateFile());
            for (String name : EMPTIED) {
                delete(root.resolve(name));
            }
            mark(FORMAT);
        } catch (IOException e) {
            throw new CannotStart("The old data in " + root + " cannot be removed (" + e.getMessage()
                    + "): remove it by hand, or choose another folder with --data DIR.");
        }
    }

    private String format() {
        try (Stream<String> lines = Files.lines(root.resolve(MARK))) {
            return lines.filter(line -> line.startsWith(FORMAT_LINE))
                    .map(line -> line.substring(FORMAT_LINE.length()).strip())
                    .findFirst()
                    .orElse("1");
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("The file " + root.resolve(MARK) + " cannot be read (" + e.getMessage()
                    + "): make it readable, or choose another folder with --data DIR.");
        }
    }

    private void mark(String format) throws IOException {
        Files.writeString(
                root.resolve(MARK),
                "This folder belongs to Keurwerk; ./start --fresh empties it.\n" + FORMAT_LINE + format + "\n");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Removes a folder and all in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
