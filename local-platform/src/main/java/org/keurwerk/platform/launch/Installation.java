package org.keurwerk.platform.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the built tree is and what is in it. */
record Installation(Path home) {

    /** The tree that the launcher was told of, else the one that its own jar was built in. */
    static Installation find() {
        String told = System.getProperty("keurwerk.home");
        return new Installation((told == null ? ownJar().resolve("../../..") : Path.of(told))
                .toAbsolutePath()
                .normalize());
    }

    /** The jar (or, in a test, the folder of classes) that the launcher itself runs from. */
    static Path ownJar() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path tetherJar() {
        return existing(target().resolve("local-platform-tether.jar"));
    }

    /** Where what is derived from the built jars is kept; falls back to the data folder when the tree is read-only. */
    Path derived(DataFolder data) {
        Path ofTheTree = target().resolve("prepared");
        try {
            Files.createDirectories(ofTheTree);
            if (Files.isWritable(ofTheTree)) {
                return ofTheTree;
            }
            return Files.createDirectories(data.cache());
        } catch (IOException e) {
            return data.cache();
        }
    }

    /** The data of a run that only writes class archives. */
    Path trainingData() {
        return target().resolve("prepared").resolve("training-data");
    }

    /** The built jar of a service. */
    Path serviceJar(String service) {
        Path target = home.resolve(service).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches(service + "-[0-9][\\w.-]*\\.jar"))
                    .filter(file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests|plain)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(target + "/" + service + "-….jar"));
        } catch (IOException e) {
            throw missing(target.toString());
        }
    }

    /** The scenarios that come with the tree. */
    Scenarios scenarios() {
        return new Scenarios(home.resolve("scenarios"));
    }

    private Path target() {
        return home.resolve("local-platform").resolve("target");
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw missing(file.toString());
        }
        return file;
    }

    private static CannotStart missing(String what) {
        return new CannotStart("Keurwerk is not built: " + what + " is missing. Run ./start, which builds it.");
    }
}
