package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void withoutATerminalOnlyWholeLinesAreWritten() {
        Progress progress = progress(false);
        progress.now("broker (1 s)");
        progress.done("broker", Duration.ofMillis(2140));

        assertThat(text()).isEqualTo("  ✓ broker                     2.1 s" + System.lineSeparator());
    }

    @Test
    void onATerminalWhatGoesOnIsShownUntilTheNextLine() {
        Progress progress = progress(true);
        progress.now("broker (1 s)");
        progress.say("done");

        assertThat(text()).isEqualTo("  … broker (1 s)\r\u001b[2Kdone" + System.lineSeparator());
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), terminal);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
