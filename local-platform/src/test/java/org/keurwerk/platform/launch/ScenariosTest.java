package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aNameGoesBeforeAFileOfTheSameName() throws Exception {
        Path named = Files.writeString(folder.resolve("pom.xml.yaml"), "");

        assertThat(new Scenarios(folder).find("pom.xml")).isEqualTo(named);
    }

    @Test
    void aFileIsGivenByItsWholePathAndAFolderOnlyWhenItHasScenarios() throws Exception {
        Path own = Files.writeString(folder.resolve("own.yml"), "");

        assertThat(new Scenarios(folder.resolve("none")).find(own.toString())).isEqualTo(own);
        assertThatThrownBy(() -> new Scenarios(folder).find(folder.toString())).isInstanceOf(CannotStart.class);
        Files.writeString(folder.resolve("one.yaml"), "");
        assertThat(new Scenarios(folder.resolve("none")).find(folder.toString()))
                .isEqualTo(folder);
    }

    @Test
    void aTreeWithoutScenariosSaysSo() {
        assertThatThrownBy(() -> new Scenarios(folder.resolve("none")).find("demo"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("There is no scenario demo: give a file");
        assertThat(new Scenarios(folder.resolve("none")).named("demo")).isEmpty();
    }
}
