package org.keurwerk.platform.launch;

import java.io.IOException;
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

    DataFormat format() {
        return new DataFormat(root);
    }

    /** Makes the folder ready for use; one clear sentence when it cannot be written or is somebody else's. */
    void prepare() {
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new CannotStart(root + " is a file, not a folder: choose another data folder with --data DIR.");
            }
            if (Files.isDirectory(root) && !format().isMarked() && !isEmpty(root)) {
                throw new CannotStart("The folder " + root + " holds files that are not Keurwerk's:"
                        + " choose an empty or new data folder with --data DIR.");
            }
            Files.createDirectories(root);
            Files.deleteIfExists(Files.createTempFile(root, "write", ".test"));
            if (!format().isMarked()) {
                format().mark(DataFormat.CURRENT);
            }
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be written: make it writable,"
                    + " or choose another one with --data DIR.");
        }
    }

    /** Removes all data; call only while holding the lock. When it is cut short, what is left has no format and is refused. */
    void empty() {
        try {
            format().mark(DataFormat.BEING_EMPTIED);
            Files.deleteIfExists(stateFile());
            for (String name : EMPTIED) {
                delete(root.resolve(name));
            }
            format().mark(DataFormat.CURRENT);
        } catch (IOException e) {
            throw new CannotStart("The old data in " + root + " cannot be removed (" + e.getMessage()
                    + "): remove it by hand, or choose another folder with --data DIR.");
        }
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
