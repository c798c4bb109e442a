package org.keurwerk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures nothing: only that the bare engine still leads a trajectory through the models as they are now. */
class BareEngineTest {

    @Test
    void aTrajectoryComesToItsEnd(@TempDir Path folder) throws IOException {
        try (BareEngine engine = BareEngine.onH2(folder)) {
            engine.lead(1);
        }
        assertThat(new Folder(folder).bytes()).isPositive();
    }
}
