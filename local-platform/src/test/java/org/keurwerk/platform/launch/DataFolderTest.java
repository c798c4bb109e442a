package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void aNewFolderIsMadeAndMarkedAsOurs() {
        DataFolder data = new DataFolder(temporary.resolve("with spaces/data"));

        data.prepare();
        data.prepare();

        assertThat(data.run()).isDirectory();
    }

    @Test
    void aFolderWithOtherPeoplesFilesIsRefused() throws Exception {
        Files.writeString(temporary.resolve("thesis.odt"), "ten years of work");

        assertThatThrownBy(new DataFolder(temporary)::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds files that are not Keurwerk's")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("data"), "");

        assertThatThrownBy(new DataFolder(file)::prepare).hasMessageContaining("is a file, not a folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(new DataFolder(file.resolve("data"))::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void emptyingTakesTheDataAndNothingElse() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.createDirectories(data.mail().resolve("deep"));
        Files.writeString(data.mail().resolve("deep/a.eml"), "mail");
        Files.writeString(data.stateFile(), "began=yes");
        Files.writeString(data.root().resolve("note.txt"), "mine");

        data.empty();

        assertThat(data.mail()).doesNotExist();
        assertThat(data.stateFile()).doesNotExist();
        assertThat(data.root().resolve("note.txt")).exists();
        data.prepare();
    }

    @Test
    void theSecondLauncherOnTheSameDataIsRefusedUntilTheFirstHasEnded() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();

        try (DataLock first = DataLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Another Keurwerk (process "
                            + ProcessHandle.current().pid() + ") is running on " + data.root());
        }

        DataLock.take(data).close();
        assertThat(data.lockFile()).exists();
    }
}
