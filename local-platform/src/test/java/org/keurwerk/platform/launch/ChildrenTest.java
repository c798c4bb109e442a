package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.broker.BrokerUsers;
import org.keurwerk.platform.process.ChildSpec;
import org.keurwerk.platform.process.tether.Tether;

class ChildrenTest {

    private final BuiltTree tree;
    private final DataFolder data;
    private final BrokerUsers users = BrokerUsers.drawn(List.of("audit-service"));

    ChildrenTest(@TempDir Path temporary) throws Exception {
        tree = BuiltTree.in(temporary.resolve("tree"));
        data = new DataFolder(temporary.resolve("data"));
        data.prepare();
    }

    @Test
    void everyChildIsSmallTetheredAndWorksInTheDataFolder() {
        Children children = children(false);

        assertThat(List.of(children.broker(), children.store(), children.mail()))
                .allSatisfy(spec -> {
                    assertThat(spec.command())
                            .startsWith(JavaCommand.java())
                            .contains(Tether.class.getName(), "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC");
                    assertThat(spec.command())
                            .filteredOn(word -> word.startsWith("-Xmx"))
                            .hasSize(1);
                    assertThat(spec.environment()).containsEntry("MALLOC_ARENA_MAX", "2");
                    assertThat(spec.folder()).isEqualTo(data.root());
                    assertThat(spec.log()).hasParent(data.logs()).isEmptyFile();
                })
                .extracting(ChildSpec::name)
                .containsExactly("broker", "store", "mail");
    }

    @Test
    void aPasswordStandsInNoCommandAndInNoText() {
        ChildSpec broker = children(false).broker();

        assertThat(broker.environment()).containsAllEntriesOf(users.asEnvironment());
        assertThat(String.join(" ", broker.command()) + broker + users)
                .doesNotContain(users.passwordOf(BrokerUsers.BROKER), users.passwordOf("audit-service"));
    }

    @Test
    void onlyWhatKeepsDataIsStartedAnewWhenItFailsToWriteAndRead() throws Exception {
        tree.takenApart("audit-service");
        Children children = children(false);

        assertThat(List.of(children.broker(), children.store()))
                .extracting(ChildSpec::patience)
                .containsOnly(Duration.ofSeconds(30));
        assertThat(List.of(
                        children.mail(),
                        children.service("audit-service", 256, URI.create("http://localhost:8080"), 8080, Map.of())))
                .extracting(ChildSpec::patience)
                .containsOnly(ChildSpec.FOREVER);
    }

    @Test
    void everyPartIsToldItsFolderAndItsPorts() {
        Children children = children(false);

        assertThat(lastWords(children.broker(), 3))
                .containsExactly(data.broker().toString(), "19392", "19393");
        assertThat(lastWords(children.store(), 2)).containsExactly(data.store().toString(), "27817");
        assertThat(lastWords(children.mail(), 2)).containsExactly(data.mail().toString(), "12525");
        assertThat(children.broker().address()).isEqualTo("127.0.0.1:19392");
        assertThat(children.store().address()).isEqualTo("mongodb://127.0.0.1:27817");
    }

    @Test
    void aServiceRunsFromItsJarTakenApartWithNothingBesideTheTether() throws Exception {
        Path jar = tree.takenApart("audit-service");

        ChildSpec spec = children(false)
                .service("audit-service", 256, URI.create("http://localhost:8080"), portOfNobody(), Map.of("A", "b"));

        int at = spec.command().indexOf("-cp");
        assertThat(spec.command().get(at + 1)).isEqualTo(tree.installation().tetherJar() + File.pathSeparator + jar);
        assertThat(lastWords(spec, 2)).containsExactly(Tether.class.getName(), "org.example.Main");
        assertThat(spec.command()).contains("-Xmx256m");
        assertThat(spec.environment()).containsEntry("A", "b").containsEntry("MALLOC_ARENA_MAX", "2");
        assertThat(spec.probe().answers()).isFalse();
    }

    /** Also where a Keurwerk runs already. */
    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServiceIsTakenApartOncePerBuildOnly() throws Exception {
        Path jar = tree.takenApart("audit-service");
        Files.writeString(jar.resolveSibling("beside.txt"), "still here");

        PreparedService.of(
                tree.installation().serviceJar("audit-service"),
                "audit-service",
                tree.installation().derived(data));

        assertThat(jar.resolveSibling("beside.txt")).exists();
    }

    @Test
    void aJarThatCannotBeTakenApartIsSaidWithWhatToDo() {
        Path boot = tree.installation().serviceJar("audit-service");

        assertThatThrownBy(() ->
                        PreparedService.of(boot, "audit-service", tree.home().resolve("prepared")))
                .isInstanceOf(CannotStart.class)
                .hasMessage(boot + " cannot be taken apart (Java could not extract it):"
                        + " make room on the disk or build again with ./start.");
    }

    @Test
    void onlyARunThatIsMadeForItWritesClassArchivesAndHasTheTimeForIt() {
        assertThat(children(false).mail().command()).noneMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit"));
        assertThat(children(true).mail().command()).anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit"));
        assertThat(children(false).mail().grace()).isEqualTo(Duration.ofSeconds(4));
        assertThat(children(true).mail().grace()).isEqualTo(children(true).stopLimit());
        assertThat(children(false).stopLimit()).isGreaterThan(Duration.ofSeconds(9));
    }

    @Test
    void whatIsDerivedIsKeptWithTheDataWhenTheTreeCannotBeWritten() throws Exception {
        Files.writeString(tree.home().resolve("local-platform/target/prepared"), "a file in its place");

        assertThat(tree.installation().derived(data)).isEqualTo(data.cache());
    }

    @Test
    void theStoreIsGivenTheMemoryThatWasAskedFor() {
        Children more =
                new Children(tree.installation(), data, Ports.USUAL, users, Options.parse("--store-memory", "512"));

        assertThat(more.store().command()).contains("-Xmx512m");
        assertThat(children(false).store().command()).contains("-Xmx96m");
    }

    private Children children(boolean training) {
        return new Children(
                tree.installation(), data, Ports.USUAL, users, training ? Options.parse("--prepare") : Options.parse());
    }

    private static Stream<String> lastWords(ChildSpec spec, int count) {
        return spec.command().stream().skip(spec.command().size() - count);
    }
}
