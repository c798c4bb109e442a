package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformStateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void dataOnWhichNothingWasEverStartedIsFresh() {
        assertThat(state().isFresh()).isTrue();
        state().began(null);
        assertThat(state().isFresh()).isFalse();
        assertThat(state().initialDate()).isEmpty();
    }

    @Test
    void theFirstSimulatedDateIsRemembered() {
        state().began(LocalDate.of(2020, 7, 1));

        assertThat(state().initialDate()).contains(LocalDate.of(2020, 7, 1));
    }

    @Test
    void aLoadThatWasCutShortIsKnownUntilItIsFinished() {
        Path demo = Path.of("scenarios/demo.yaml");
        state().scenarioBegun(demo);
        assertThat(state().unfinishedScenario()).contains(demo);

        state().scenarioFinished();
        assertThat(state().unfinishedScenario()).isEmpty();
    }

    private PlatformState state() {
        return PlatformState.read(folder.resolve("state.properties"));
    }

    @Test
    void aStateThatCannotBeReadOrWrittenIsOneSentence() throws Exception {
        Path file = folder.resolve("in the way");
        Files.createDirectories(file.resolve("a folder in its place"));

        assertThatThrownBy(() -> PlatformState.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The file " + file + " cannot be read");
        PlatformState elsewhere = PlatformState.read(file.resolveSibling("none").resolve("state.properties"));
        assertThatThrownBy(() -> elsewhere.began(null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }
}
