package org.keurwerk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./start} answers when it cannot start: exit code 1, one sentence, and nothing is left running, locked or changed. */
class RefusedStartsTest {

    private static final String HOME = "keurwerk.home";

    private final Path data;
    private final BuiltTree tree;
    private final int offset;

    RefusedStartsTest(@TempDir Path temporary) throws Exception {
        data = temporary.resolve("data");
        tree = BuiltTree.in(temporary.resolve("tree"));
        offset = Ports.anyFree().portal() - Ports.USUAL.portal();
        System.setProperty(HOME, tree.home().toString());
    }

    @AfterEach
    void nothingIsLeftLocked() throws Exception {
        System.clearProperty(HOME);
        if (Files.isDirectory(data.resolve("run"))) {
            DataLock.take(new DataFolder(data)).close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8080, 8081, 8082, 8090, 19_392, 19_393, 27_817, 12_525})
    void aPortThatIsInUseIsNamed(int usual) throws Exception {
        int port = usual + offset;
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(refusal()).startsWith("Port " + port + " (").contains("is in use by another program");
        }
        assertThat(data.resolve("state.properties")).doesNotExist();
    }

    @Test
    void aTreeThatIsNotBuiltIsSaidBeforeAnythingIsTouched() throws Exception {
        Files.delete(tree.installation().serviceJar("certificate-service"));

        assertThat(refusal()).startsWith("Keurwerk is not built: ").contains("certificate-service");
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsLeftAsItIs() throws Exception {
        Files.writeString(data, "my thesis");

        assertThat(refusal()).isEqualTo(data + " is a file, not a folder: choose another data folder with --data DIR.");
        assertThat(data).hasContent("my thesis");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAsItIsEvenWithFresh() throws Exception {
        Files.writeString(Files.createDirectories(data).resolve("thesis.odt"), "ten years of work");

        assertThat(refusal("--fresh")).startsWith("The folder " + data + " holds files that are not Keurwerk's");
        assertThat(data.resolve("thesis.odt")).hasContent("ten years of work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "99", "two"})
    void dataOfAnOlderOrNewerFormatIsRefusedAndKept(String format) throws Exception {
        new DataFolder(data).prepare();
        Files.writeString(data.resolve(".keurwerk-data"), "format=" + format + "\n");
        Path mail = Files.createDirectories(data.resolve("mail"));

        assertThat(refusal())
                .isEqualTo("The data in " + data + " has format " + format + " and this Keurwerk reads format "
                        + DataFormat.CURRENT + ": start with --fresh to begin with new data,"
                        + " or choose another folder with --data DIR.");
        assertThat(mail).exists();
    }

    @Test
    void dataThatAnotherKeurwerkUsesIsRefused() throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.prepare();
        try (DataLock held = DataLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThat(refusal()).startsWith("Another Keurwerk (process ").contains("stop that one");
        }
    }

    @Test
    void aScenarioThatIsNotThereOrCannotBeReadIsNamed() throws Exception {
        Path scenarios = Files.createDirectories(tree.home().resolve("scenarios"));
        Files.writeString(scenarios.resolve("broken.yaml"), "name: [");

        assertThat(refusal("--scenario", "none"))
                .isEqualTo("There is no scenario none: give a file, or one of the names broken.");
        assertThat(refusal("--scenario", "broken")).contains("broken.yaml");
    }

    private String refusal(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", data.toString(), "--port-offset", Integer.toString(offset)));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();

        int code =
                Launcher.run(new PrintStream(terminal, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));

        assertThat(code).isEqualTo(1);
        String said = terminal.toString(StandardCharsets.UTF_8).strip();
        assertThat(said.lines()).hasSize(1);
        return said;
    }
}
