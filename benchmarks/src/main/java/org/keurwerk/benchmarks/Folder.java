package org.keurwerk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** What it takes on the disk, in bytes; a file with holes, as the broker makes them, has more than that in length. */
    long bytes() throws IOException {
        Process du = new ProcessBuilder("du", "-sk", path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(printed.split("\\s")[0]) * 1024;
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(path)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
