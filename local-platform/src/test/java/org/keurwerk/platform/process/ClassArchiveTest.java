package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String WRITE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theFirstRunWritesAndTheNextOnesUseWhatItWrote() throws Exception {
        Path jar = jar("one");
        ClassArchive first = ClassArchive.of(folder, "store", List.of(jar));
        Path written = Path.of(argument(first, WRITE));
        Files.writeString(written, "archive");

        first.adopt();

        assertThat(argument(ClassArchive.of(folder, "store", List.of(jar)), USE))
                .endsWith(".jsa");
    }

    @Test
    void anotherBuildOfTheJarHasAnArchiveOfItsOwn() throws Exception {
        Path jar = jar("one");
        ClassArchive first = ClassArchive.of(folder, "store", List.of(jar));
        Files.writeString(Path.of(argument(first, WRITE)), "archive");
        first.adopt();

        Files.writeString(jar, "another build");

        assertThat(ClassArchive.of(folder, "store", List.of(jar)).toUse())
                .noneMatch(argument -> argument.startsWith(USE));
    }

    @Test
    void whatAKilledRunWroteIsNeverUsed() throws Exception {
        Path jar = jar("one");
        ClassArchive killed = ClassArchive.of(folder, "store", List.of(jar));
        Files.writeString(Path.of(argument(killed, WRITE)), "half an archive");

        killed.discard();

        assertThat(ClassArchive.of(folder, "store", List.of(jar)).toUse())
                .noneMatch(argument -> argument.startsWith(USE));
    }

    private Path jar(String content) throws Exception {
        return Files.writeString(folder.resolve("store.jar"), content);
    }

    private static String argument(ClassArchive archive, String prefix) {
        return Stream.concat(archive.toUse().stream(), archive.toWrite().stream())
                .filter(argument -> argument.startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .substring(prefix.length());
    }
}
