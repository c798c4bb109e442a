package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;

class KilledLauncherTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final int port = TestJvm.freePort();

    KilledLauncherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void childrenEndByThemselvesWhenTheirLauncherIsKilled() throws Exception {
        long child = killLauncherOf("plain");

        await().atMost(LIMIT).until(() -> ProcessHandle.of(child).isEmpty());
    }

    @Test
    void aChildThatOutlivesItsLauncherIsEndedAtTheNextStart() throws Exception {
        long child = killLauncherOf("stubborn");
        assertThat(ProcessHandle.of(child)).isPresent();

        assertThat(new RunRecords(folder.resolve("run")).endLeftovers(Duration.ofMillis(500)))
                .containsExactly("dummy");

        assertThat(ProcessHandle.of(child)).isEmpty();
    }

    @Test
    void aRecordWhosePidBelongsToAnotherProcessNowHarmsNobody() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "30").start();
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.writeString(folder.resolve("run/broker.pid"), innocent.pid() + " 1000");

            assertThat(new RunRecords(folder.resolve("run")).endLeftovers(Duration.ofMillis(500)))
                    .isEmpty();

            assertThat(innocent.isAlive()).isTrue();
            assertThat(folder.resolve("run/broker.pid")).doesNotExist();
        } finally {
            innocent.destroyForcibly();
        }
    }

    private long killLauncherOf(String kind) throws Exception {
        Process launcher = new ProcessBuilder(TestJvm.child("x", folder, port, KilledLauncher.class, folder, port, kind)
                        .command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
        await().atMost(LIMIT).until(() -> Probe.port(port).answers());
        long child = recordedPid();
        launcher.destroyForcibly();
        launcher.waitFor();
        return child;
    }

    private long recordedPid() throws Exception {
        try (Stream<Path> records = Files.list(folder.resolve("run"))) {
            String record = Files.readString(records.findFirst().orElseThrow());
            return Long.parseLong(record.split(" ")[0]);
        }
    }
}
