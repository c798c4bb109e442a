package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void theBootJarIsFoundAmongWhatElseTheBuildLeft() throws Exception {
        Path target = Files.createDirectories(home.resolve("audit-service/target"));
        Files.writeString(target.resolve("audit-service-1.0.0-SNAPSHOT.jar.original"), "");
        Files.writeString(target.resolve("audit-service-1.0.0-SNAPSHOT-sources.jar"), "");
        Path jar = Files.writeString(target.resolve("audit-service-1.0.0-SNAPSHOT.jar"), "");

        assertThat(new Installation(home).serviceJar("audit-service")).isEqualTo(jar);
    }

    @Test
    void aTreeThatIsNotBuiltSaysSo() {
        assertThatThrownBy(() -> new Installation(home).serviceJar("audit-service"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Keurwerk is not built:")
                .hasMessageEndingWith("Run ./start, which builds it.");
    }

    @Test
    void aScenarioIsNamedOrIsAFile() throws Exception {
        Path groningen = Files.writeString(
                Files.createDirectories(home.resolve("scenarios")).resolve("groningen.yaml"), "");
        Path own = Files.writeString(home.resolve("own.yaml"), "");

        assertThat(new Installation(home).scenarios().find("groningen")).isEqualTo(groningen);
        assertThat(new Installation(home).scenarios().find(own.toString())).isEqualTo(own);
        assertThat(new Installation(home).scenarios().named("demo")).isEmpty();
    }

    @Test
    void anUnknownScenarioNamesTheOnesThereAre() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("scenarios")).resolve("groningen.yaml"), "");

        assertThatThrownBy(() -> new Installation(home).scenarios().find("groningne"))
                .hasMessage("There is no scenario groningne: give a file, or one of the names groningen.");
    }
}
