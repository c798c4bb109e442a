package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.platform.scenario.ScenarioRun;

/** Every way in which a start can fail before anything runs is one sentence that says what to do. */
class WhatTheTerminalSaysTest {

    private static final String SCENARIO = """
            name: Klein
            start: 2024-03-04
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2024-Q4
                application: {on: 2024-03-04}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--store-memory | 8 | The store needs a memory of 96 MiB or more: give --store-memory a higher number, or leave it out.",
                "--port-offset | viele | Invalid value for option '--port-offset': 'viele' is not an int. See ./start --help.",
                "--port-offset | 99999999999 | Invalid value for option '--port-offset': '99999999999' is not an int. See ./start --help.",
                "--fresh | yes | Unmatched argument at index 1: 'yes'. See ./start --help."
            })
    void aCommandLineThatIsNotUnderstoodIsOneSentence(String option, String value, String sentence) {
        assertThat(start(option, value)).isEqualTo(2);
        assertThat(said()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--scenario", "--out"})
    void anOptionWithoutItsValueIsOneSentence(String option) {
        assertThat(start(option)).isEqualTo(2);
        assertThat(said()).contains(option).endsWith("See ./start --help.").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {-8080, -60_000, 37_719, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void portsThatDoNotExistAreOneSentence(int offset) {
        assertThatThrownBy(() -> Ports.USUAL.movedBy(offset))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The port offset " + offset);
    }

    @Test
    void theHighestOffsetThatIsSaidToBePossibleIsPossible() {
        assertThatCode(() -> Ports.USUAL.movedBy(37_718)).doesNotThrowAnyException();
        assertThat(Ports.USUAL.movedBy(37_718).named().values()).doesNotHaveDuplicates();
    }

    @Test
    void aTreeThatIsNotBuiltSaysWhatIsMissing() {
        Installation tree = new Installation(temporary);

        assertThatThrownBy(tree::tetherJar)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Keurwerk is not built: ")
                .hasMessageContaining("local-platform-tether.jar")
                .hasMessageEndingWith("Run ./start, which builds it.");
        assertThatThrownBy(() -> tree.serviceJar("audit-service"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("audit-service");
    }

    @Test
    void onlyTheJarOfAServiceIsItsJar() throws Exception {
        Path target = Files.createDirectories(temporary.resolve("audit-service/target"));
        for (String name : List.of(
                "audit-service-1.0.0-SNAPSHOT-sources.jar",
                "audit-service-1.0.0-SNAPSHOT-plain.jar",
                "audit-service-1.0.0-SNAPSHOT.jar.original",
                "other-1.0.0.jar")) {
            Files.writeString(target.resolve(name), "");
        }
        Installation tree = new Installation(temporary);
        assertThatThrownBy(() -> tree.serviceJar("audit-service")).isInstanceOf(CannotStart.class);

        Path jar = Files.writeString(target.resolve("audit-service-1.0.0-SNAPSHOT.jar"), "");
        assertThat(tree.serviceJar("audit-service")).isEqualTo(jar);
    }

    @Test
    void aScenarioThatIsNotThereNamesThoseThatAre() throws Exception {
        Path scenarios = Files.createDirectories(temporary.resolve("scenarios"));
        Files.writeString(scenarios.resolve("groningen.yaml"), SCENARIO);
        Files.writeString(scenarios.resolve("demo.yaml"), SCENARIO);
        Files.writeString(scenarios.resolve("README.md"), "");
        Installation tree = new Installation(temporary);

        assertThatThrownBy(() -> tree.scenarios().find("gronigen"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no scenario gronigen: give a file, or one of the names demo, groningen.");
        assertThat(tree.scenarios().find("demo")).isEqualTo(scenarios.resolve("demo.yaml"));
        assertThat(tree.scenarios().find(scenarios.resolve("demo.yaml").toString()))
                .isEqualTo(scenarios.resolve("demo.yaml"));
        assertThat(tree.scenarios().named("none")).isEmpty();
    }

    @Test
    void aJarThatNamesNoMainClassOrIsNoneIsOneSentence() throws Exception {
        Path none = Files.writeString(temporary.resolve("none.jar"), "no jar at all");
        assertThatThrownBy(() -> new PreparedService(none).mainClass())
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("build again with ./start.");

        Path without = jar("without.jar", null);
        assertThatThrownBy(() -> new PreparedService(without).mainClass())
                .isInstanceOf(CannotStart.class)
                .hasMessage(without + " names no main class: build again with ./start.");

        assertThat(new PreparedService(jar("whole.jar", "org.example.Main")).mainClass())
                .isEqualTo("org.example.Main");
    }

    @Test
    void aScenarioInTheForegroundIsToldStepByStep() throws Exception {
        ScenarioLines lines = new ScenarioLines(progress(), run(), true);

        lines.begin();
        lines.step("2024-03-04  organisation  applies → trj_1");
        lines.end(true);

        assertThat(said().lines())
                .containsExactly(
                        "Scenario Klein", "  2024-03-04  organisation  applies → trj_1", "Scenario Klein succeeded.");
    }

    @Test
    void aScenarioInTheBackgroundSaysLittle() throws Exception {
        ScenarioLines lines = new ScenarioLines(progress(), run(), false);

        lines.begin();
        lines.step("2024-03-04  organisation  applies → trj_1");
        lines.end(false);

        assertThat(said().lines()).containsExactly("Loading 'Klein' in the background.", "Scenario Klein FAILED.");
    }

    private ScenarioRun run() throws Exception {
        return ScenarioRun.of(Files.writeString(temporary.resolve("klein.yaml"), SCENARIO));
    }

    private int start(String... arguments) {
        return Launcher.run(new PrintStream(terminal, true, StandardCharsets.UTF_8), arguments);
    }

    private Progress progress() {
        return new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), false);
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8).strip();
    }

    private Path jar(String name, @org.jspecify.annotations.Nullable String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        Path file = temporary.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return file;
    }
}
