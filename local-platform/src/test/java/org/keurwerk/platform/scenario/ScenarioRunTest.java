package org.keurwerk.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.platform.TestJvm;
import org.keurwerk.scenario.ScenarioException;
import org.keurwerk.scenario.ScenarioPlayer;

class ScenarioRunTest {

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

    @Test
    void beforeItIsPlayedNothingIsDoneAndNothingWentWrong() throws Exception {
        ScenarioRun run = run(SCENARIO);

        assertThat(run.progress())
                .isEqualTo(new ScenarioProgress("Klein", ScenarioProgress.State.PLAYING, 0, 0, "", List.of()));
        assertThat(run.start()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(run.file()).isEqualTo(temporary.resolve("klein.yaml"));
    }

    @Test
    void aPlatformThatIsNotThereMakesItFailWithAReason() throws Exception {
        ScenarioRun run = run(SCENARIO);
        List<String> lines = new ArrayList<>();
        URI nobody = URI.create("http://127.0.0.1:" + TestJvm.freePort());

        boolean succeeded =
                run.play(new ScenarioPlayer.Addresses(nobody, nobody, nobody, temporary.resolve("out")), lines::add);

        assertThat(succeeded).isFalse();
        ScenarioProgress progress = run.progress();
        assertThat(progress.state()).isEqualTo(ScenarioProgress.State.FAILED);
        assertThat(progress.failures()).isNotEmpty().allSatisfy(failure -> assertThat(lines)
                .contains(failure));
        assertThat(progress.latest()).isEqualTo(lines.get(lines.size() - 1));
    }

    @Test
    void whoeverListensCannotEndItWithAMistakeOfTheirOwn() throws Exception {
        ScenarioRun run = run(SCENARIO);
        URI nobody = URI.create("http://127.0.0.1:" + TestJvm.freePort());

        assertThatThrownBy(() -> run.play(
                        new ScenarioPlayer.Addresses(nobody, nobody, nobody, temporary.resolve("out")), line -> {
                            throw new IllegalStateException("the terminal is gone");
                        }))
                .hasMessage("the terminal is gone");

        assertThat(run.progress().state()).isEqualTo(ScenarioProgress.State.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name: x", "- a\n- b", "name: [", "start: 2024-13-01\nname: x"})
    void aFileThatIsNoScenarioIsRefusedByItsName(String content) {
        assertThatThrownBy(() -> run(content))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("klein.yaml");
    }

    @Test
    void progressThatWasAskedForDoesNotChangeAnyMore() {
        List<String> failures = new ArrayList<>(List.of("one"));
        ScenarioProgress progress = new ScenarioProgress("x", ScenarioProgress.State.FAILED, 1, 2, "", failures);

        failures.add("two");

        assertThat(progress.failures()).containsExactly("one");
    }

    private ScenarioRun run(String content) throws Exception {
        return ScenarioRun.of(Files.writeString(temporary.resolve("klein.yaml"), content));
    }
}
