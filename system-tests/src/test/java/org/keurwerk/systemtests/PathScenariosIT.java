package org.keurwerk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every path that is not the happy one has a scenario file; all of them are played as one, through the API. */
class PathScenariosIT {

    @Test
    void everyPathEndsAsItsFileSays(@TempDir Path folder) throws IOException, InterruptedException {
        try (RunningKeurwerk keurwerk = RunningKeurwerk.start(folder, "--scenario", "scenarios/paths", "--exit")) {
            int exitCode = keurwerk.awaitExit();

            assertThat(exitCode).as(keurwerk.said()).isZero();
        }
    }
}
