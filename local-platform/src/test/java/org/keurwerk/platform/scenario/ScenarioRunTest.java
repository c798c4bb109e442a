package org.keurwerk.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private final HttpServer platform;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    ScenarioRunTest() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    @Test
    void beforeItIsPlayedNothingIsDoneAndNothingWentWrong() throws Exception {
        ScenarioRun run = run(SCENARIO);

        assertThat(run.progress())
                .isEqualTo(new ScenarioProgress("Klein", ScenarioProgress.State.PLAYING, 0, 0, "", List.of()));
        assertThat(run.start()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(run.file()).isEqualTo(temporary.resolve("klein.yaml"));
    }

    @Test
    void aPlatformThatRefusesMakesItFailWithAReason() throws Exception {
        ScenarioRun run = run(SCENARIO);
        List<String> lines = new ArrayList<>();

        boolean succeeded = run.play(refusing(), lines::add);

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

        assertThatThrownBy(() -> run.play(refusing(), line -> {
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

    /** A platform that knows no address, which a player takes for an answer at once. */
    private ScenarioPlayer.Addresses refusing() {
        URI address = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
        return new ScenarioPlayer.Addresses(address, address, address, temporary.resolve("out"));
    }

    private ScenarioRun run(String content) throws Exception {
        return ScenarioRun.of(Files.writeString(temporary.resolve("klein.yaml"), content));
    }
}
