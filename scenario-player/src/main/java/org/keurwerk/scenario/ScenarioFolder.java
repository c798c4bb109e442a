package org.keurwerk.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keurwerk.scenario.yaml.FileMistake;
import org.keurwerk.scenario.yaml.YamlFile;

/**
 * All scenario files of a folder, played as one: their steps are merged in the order of dates, so that many small cases cost one running system. They
 * share dates and accounts, and each has organisations of its own.
 */
final class ScenarioFolder {

    private static final String SUFFIX = ".yaml";

    private ScenarioFolder() {}

    static Scenario read(Path folder) throws IOException {
        List<Scenario> all = new ArrayList<>();
        for (Path file : files(folder)) {
            all.add(ScenarioReader.read(YamlFile.read(file)));
        }
        if (all.isEmpty()) {
            throw new FileMistake(folder + ": there is no file " + SUFFIX + " in this folder");
        }
        RoleAccounts accounts = all.get(0).accounts();
        for (Scenario one : all) {
            if (!one.accounts().equals(accounts)) {
                throw new FileMistake(folder + ": '" + one.name() + "' has other 'accounts' than '"
                        + all.get(0).name() + "'; files that are played as one share them");
            }
        }
        return new Scenario(
                String.valueOf(folder.getFileName()),
                String.join("; ", all.stream().map(Scenario::name).toList()),
                all.stream().map(Scenario::start).min(LocalDate::compareTo).orElseThrow(),
                accounts,
                all.stream().flatMap(one -> one.frameworks().stream()).toList(),
                all.stream().flatMap(one -> one.trajectories().stream()).toList(),
                all.stream()
                        .flatMap(one -> one.then().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                all.stream().flatMap(one -> one.expectations().stream()).toList());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
