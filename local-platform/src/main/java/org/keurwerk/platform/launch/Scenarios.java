package org.keurwerk.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenario files of a folder, which are known by their names. */
record Scenarios(Path folder) {

    private static final String SUFFIX = ".yaml";

    /** The scenario with this name; else the file or folder of files that is called so; else one sentence that gives the names. */
    Path find(String nameOrFile) {
        return named(nameOrFile)
                .or(() -> Optional.of(Path.of(nameOrFile)).filter(this::isScenario))
                .map(file -> file.toAbsolutePath().normalize())
                .orElseThrow(() -> new CannotStart("There is no scenario " + nameOrFile
                        + ": give a file, or one of the names " + String.join(", ", names()) + "."));
    }

    /** A file, or a folder that has scenario files. */
    private boolean isScenario(Path path) {
        return Files.isRegularFile(path) || !new Scenarios(path).names().isEmpty();
    }

    /** The scenario with this name, if there is one. */
    Optional<Path> named(String name) {
        return Optional.of(folder.resolve(name + SUFFIX)).filter(Files::isRegularFile);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
