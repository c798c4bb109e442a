package org.keurwerk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A scenario of equal, ordinary trajectories that all run on the same three days, with eight weeks before the visit. */
final class LoadScenario {

    private LoadScenario() {}

    /** Writes it for so many organisations. */
    static Path write(Path file, int trajectories) throws IOException {
        String plan;
        try (var resource = LoadScenario.class.getResourceAsStream("load.yaml")) {
            plan = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
        String organisations = IntStream.range(0, trajectories)
                .mapToObj(
                        "  - {organisation: {name: Bibliotheek Last %1$d, place: Plaats, account: last-%1$d}, plan: usual}"
                                ::formatted)
                .collect(Collectors.joining("\n", "trajectories:\n", "\n"));
        String expected = """
                expect:
                  - on: 2021-03-03
                    register:
                      - {organisation: Bibliotheek Last 0, status: VALID}
                      - {organisation: Bibliotheek Last %d, status: VALID}
                """.formatted(trajectories - 1);
        return Files.writeString(file, plan + organisations + expected);
    }
}
