package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecordsTest {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path folder;
    private final RunRecords records;
    private final Process process;

    RunRecordsTest(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("run");
        records = new RunRecords(folder);
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void whatStillRunsIsEndedAndNamed() {
        records.started("broker", process.toHandle());

        assertThat(records.endLeftovers(GRACE)).containsExactly("broker");

        // Process learns of the end from a thread of its own, a little later than its handle
        assertThat(process.onExit()).succeedsWithin(GRACE);
        assertThat(folder).isEmptyDirectory();
        assertThat(records.endLeftovers(GRACE)).isEmpty();
    }

    @Test
    void whatHasEndedIsForgotten() {
        records.started("broker", process.toHandle());
        records.ended("broker");
        records.ended("never started");

        assertThat(records.endLeftovers(GRACE)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aPidThatBelongsToALaterProcessIsLeftAlone() throws Exception {
        long start = process.info().startInstant().orElseThrow().toEpochMilli();
        records.started("broker", process.toHandle());
        Files.writeString(folder.resolve("broker.pid"), process.pid() + " " + (start - 60_000));

        assertThat(records.endLeftovers(GRACE)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "a b", "-1 0", "1 2 3", "99999999999999999999 1", "1 1"})
    void aRecordThatSaysNothingHarmsNobodyAndIsRemoved(String content) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("broker.pid"), content);

        assertThat(records.endLeftovers(GRACE)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void otherFilesOfTheFolderStay() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("lock"), "1");

        records.endLeftovers(GRACE);

        assertThat(folder.resolve("lock")).exists();
    }
}
