package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void theOptionsAreUnderstood() {
        Options options = Options.parse(
                "--fresh", "--scenario", "groningen", "--exit", "--data", "/tmp/k", "--port-offset", "100");

        assertThat(options.fresh).isTrue();
        assertThat(options.exit).isTrue();
        assertThat(options.scenario).isEqualTo("groningen");
        assertThat(options.portOffset).isEqualTo(100);
        assertThat(options.dataOr(Path.of("data"))).isEqualTo(Path.of("/tmp/k"));
        assertThat(options.outOr(Path.of("out"))).isEqualTo(Path.of("out"));
    }

    @Test
    void anUnknownOptionIsOneSentenceAndNotASuccess() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = Launcher.run(new PrintStream(out, true, StandardCharsets.UTF_8), "--frehs");

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Unknown option: '--frehs'. See ./start --help.");
    }

    @Test
    void helpNamesEveryOption() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Launcher.run(new PrintStream(out, true, StandardCharsets.UTF_8), "--help"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "--fresh",
                        "--scenario",
                        "--exit",
                        "--data",
                        "--out",
                        "--port-offset",
                        "--store-memory",
                        "--help");
    }

    @Test
    void anOffsetMovesEveryPort() {
        assertThat(Ports.USUAL.movedBy(100))
                .isEqualTo(new Ports(8180, 8181, 8182, 8190, 19_492, 19_493, 27_917, 12_625));
    }

    @Test
    void anOffsetOutOfThisWorldIsOneSentence() {
        assertThatThrownBy(() -> Ports.USUAL.movedBy(60_000))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The port offset 60000 leads to ports that do not exist: choose one between 0 and 37718.");
    }

    @Test
    void readyIsSaidWithAddressesAccountsTimeAndMemory() {
        String text = TerminalText.ready(Addresses.at(Ports.USUAL), Duration.ofMillis(24_140), 1331);

        assertThat(text)
                .startsWith("Keurwerk is ready")
                .contains("http://localhost:8080", "http://localhost:8081", "http://localhost:8090", "keurwerk-demo")
                .contains(
                        "organisation, organisation2, auditor-lead, auditor-co, auditor-peer, office, director, board")
                .endsWith("ready in 24.1 s, 1.3 GB");
    }
}
