package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyRunHasALogOfItsOwnAndTwoOlderOnesAreKept() throws Exception {
        LogFiles logs = new LogFiles(folder);
        for (String run : new String[] {"first", "second", "third", "fourth"}) {
            Files.writeString(logs.forThisRun("broker"), run);
        }

        assertThat(folder.resolve("broker.log")).hasContent("fourth");
        assertThat(folder.resolve("broker.log.1")).hasContent("third");
        assertThat(folder.resolve("broker.log.2")).hasContent("second");
        assertThat(folder.resolve("broker.log.3")).doesNotExist();
    }

    @Test
    void theLastLinesTellWhatHappened() throws Exception {
        LogFiles logs = new LogFiles(folder);
        Files.writeString(logs.forThisRun("store"), "a\nb\nc\n\tat x.Y(Z.java:1)\n\t... 3 common frames omitted\nd\n");

        assertThat(logs.tail("store", 2)).containsExactly("c", "d");
        assertThat(logs.tail("nothing", 2)).isEmpty();
    }

    @Test
    void aFolderThatCannotHoldLogsIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("logs"), "a file in its place");

        assertThatThrownBy(() -> new LogFiles(file).forThisRun("broker"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The log file " + file.resolve("broker.log") + " cannot be written");
    }
}
