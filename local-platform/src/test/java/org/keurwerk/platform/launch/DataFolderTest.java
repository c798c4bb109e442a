package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void dataOfThisFormatIsAccepted() {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();

        assertThatCode(data.format()::check).doesNotThrowAnyException();
    }

    @Test
    void dataOfBeforeFormatsWereWrittenDownIsRefusedAndFreshMakesItUsable() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.writeString(mark(data), "This folder belongs to Keurwerk; ./start --fresh empties it.\n");
        data.prepare();

        assertThatThrownBy(data.format()::check)
                .isInstanceOf(CannotStart.class)
                .hasMessage("The data in " + data.root() + " has format 1 and this Keurwerk reads format "
                        + DataFormat.CURRENT + ": start with --fresh to begin with new data,"
                        + " or choose another folder with --data DIR.");

        data.empty();
        assertThatCode(data.format()::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=999", "format=", "format=two", "format=unfinished"})
    void dataOfAFormatThatThisBuildDoesNotKnowIsRefused(String line) throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.writeString(mark(data), line);

        assertThatThrownBy(data.format()::check).hasMessageContaining("start with --fresh");
    }

    @Test
    void aMarkThatIsNoTextIsRefused() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.write(mark(data), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(data.format()::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void emptyingThatIsCutShortLeavesDataThatIsRefused() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.createDirectories(data.stateFile().resolve("in the way"));

        assertThatThrownBy(data::empty).hasMessageContaining("cannot be removed");

        assertThatThrownBy(data.format()::check).hasMessageContaining("has format unfinished");
    }

    private static Path mark(DataFolder data) {
        return data.root().resolve(".keurwerk-data");
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

    @Test
    void aLockThatCannotBeTakenIsOneSentence() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.prepare();
        Files.createDirectories(data.lockFile());

        assertThatThrownBy(() -> DataLock.take(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder " + data.root() + " cannot be locked (")
                .hasMessageEndingWith("choose another one with --data DIR.");
    }
}
