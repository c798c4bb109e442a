package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.scenario.ScenarioRun;

class ScenarioChoiceTest {

    private static final String SCENARIO = """
            name: %s
            start: %s
            trajectories:
              - organisation: {name: A, place: X, account: a}
                scopes: [LIBRARY]
                framework: KIB
                auditQuarter: 2024-Q4
                application: {on: 2024-03-04}
            """;

    private final Path file;
    private final Scenarios scenarios;
    private final Path groningen;
    private final Path demo;

    ScenarioChoiceTest(@TempDir Path temporary) throws Exception {
        file = temporary.resolve("state.properties");
        scenarios = new Scenarios(Files.createDirectories(temporary.resolve("scenarios")));
        groningen = scenario("groningen", "2020-07-01");
        demo = scenario("demo", "2024-03-04");
    }

    @Test
    void emptyDataBeginsWithTheDemonstrationAndOnItsDate() {
        assertThat(chosen()).isEqualTo(demo);

        assertThat(state().initialDate()).contains(LocalDate.of(2024, 3, 4));
        assertThat(state().unfinishedScenario()).contains(demo);
    }

    @Test
    void whatWasNamedIsPlayedAndNotGoneOnWithAtTheNextStart() {
        assertThat(chosen("--scenario", "groningen")).isEqualTo(groningen);

        assertThat(state().initialDate()).contains(LocalDate.of(2020, 7, 1));
        assertThat(state().unfinishedScenario()).isEmpty();
        assertThat(chosen()).isNull();
    }

    @Test
    void whatWasCutShortIsGoneOnWithUnlessAnotherIsNamed() {
        assertThat(chosen()).isEqualTo(demo);

        assertThat(chosen()).isEqualTo(demo);
        assertThat(chosen("--scenario", "groningen")).isEqualTo(groningen);
        assertThat(state().initialDate()).contains(LocalDate.of(2024, 3, 4));
    }

    @Test
    void dataThatHasAllItNeedsIsPlayedNothing() {
        state().began(LocalDate.of(2024, 3, 4));

        assertThat(chosen()).isNull();
    }

    @Test
    void aScenarioThatWasCutShortAndRemovedIsForgotten() throws Exception {
        assertThat(chosen()).isEqualTo(demo);
        Files.delete(demo);

        assertThat(chosen()).isNull();
    }

    @Test
    void aTreeWithoutADemonstrationStartsWithoutOne() throws Exception {
        Files.delete(demo);

        assertThat(chosen()).isNull();
        assertThat(state().isFresh()).isFalse();
        assertThat(state().initialDate()).isEmpty();
    }

    @Test
    void aScenarioThatCannotBeReadLeavesTheDataFresh() throws Exception {
        Files.writeString(demo, "name: [");

        assertThatThrownBy(this::chosen).isInstanceOf(CannotStart.class).hasMessageContaining("demo.yaml");
        assertThat(state().isFresh()).isTrue();
    }

    private @Nullable Path chosen(String... options) {
        ScenarioRun run = new ScenarioChoice(Options.parse(options), state(), scenarios).made();
        return run == null ? null : run.file();
    }

    private PlatformState state() {
        return PlatformState.read(file);
    }

    private Path scenario(String name, String start) throws Exception {
        return Files.writeString(scenarios.folder().resolve(name + ".yaml"), SCENARIO.formatted(name, start));
    }
}
