package org.keurwerk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that a measurement fills. */
record Folder(Path path) {

    /** An empty folder below {@code parent}. */
    static Folder fresh(Path parent, String name) throws IOException {
        Folder folder = new Folder(parent.resolve(name));
        folder.delete();
        Files.createDirectories(folder.path);
        return folder;
    }

    /** The bytes of all files in it. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : all()) {
            if (Files.isRegularFile(file)) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            for (Path each : all().stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.toList();
        }
    }
}
