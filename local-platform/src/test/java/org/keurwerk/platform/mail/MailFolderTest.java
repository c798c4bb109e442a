package org.keurwerk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    private final Path place;
    private final MailFolder folder;

    MailFolderTest(@TempDir Path temporary) {
        place = temporary.resolve("mail");
        folder = new MailFolder(place);
    }

    @Test
    void whatIsKeptBeginsWithWhomItWasDeliveredToAndIsOtherwiseAsItWasSent() throws Exception {
        String id = keep("a@example.org", "<1>", "Subject: x\r\n\r\n.hello");

        assertThat(folder.content(id))
                .hasValueSatisfying(content -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .isEqualTo("Delivered-To: a@example.org\r\nSubject: x\r\n\r\n.hello"));
    }

    @Test
    void theSameMessageForTheSamePersonIsOneFileWhateverCaseAndSpaces() throws Exception {
        String first = keep("a@example.org", "<1>", "x");

        assertThat(keep(" A@Example.org ", " <1> ", "y")).isEqualTo(first);
        assertThat(keep("b@example.org", "<1>", "x")).isNotEqualTo(first);
        assertThat(keep("a@example.org", "<2>", "x")).isNotEqualTo(first);
        assertThat(folder.files()).hasSize(3);
    }

    @Test
    void anIdIsAnAddressThatNeedsNoEscapes() throws Exception {
        assertThat(keep("a@example.org", "<../../x>", "x")).matches("[0-9a-f]{24}");
    }

    @Test
    void whatAKilledCatcherLeftHalfWrittenIsNoMail() throws Exception {
        keep("a@example.org", "<1>", "x");
        Files.writeString(place.resolve("0123456789abcdef012345671234.part"), "Subject: ha");
        Files.writeString(place.resolve("notes.txt"), "not a mail");

        assertThat(folder.files()).hasSize(1);
    }

    @Test
    void nothingIsLeftBesideTheMailOnceItIsKept() throws Exception {
        String id = keep("a@example.org", "<1>", "x");

        assertThat(place).isDirectoryContaining(file -> file.endsWith(id + ".eml.gz"));
        assertThat(place.toFile().list()).hasSize(1);
    }

    @Test
    void aMailThatAnEarlierVersionKeptIsRead() throws Exception {
        String id = keep("a@example.org", "<1>", "x");
        Files.delete(place.resolve(id + ".eml.gz"));
        Files.writeString(place.resolve(id + ".eml"), "Subject: old");

        assertThat(folder.files()).hasSize(1);
        assertThat(folder.content(id)).hasValue("Subject: old".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNoArchiveAfterAllHidesNoOtherMail() throws Exception {
        String id = keep("a@example.org", "<1>", "x");
        Files.writeString(place.resolve(id + ".eml.gz"), "Subject: broken");

        assertThat(folder.content(id)).hasValue("Subject: broken".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldToTheSender() throws Exception {
        Files.writeString(place, "a file in its place");

        assertThatThrownBy(() -> keep("a@example.org", "<1>", "x")).isInstanceOf(IOException.class);
        assertThat(folder.files()).isEmpty();
    }

    private String keep(String recipient, String id, String content) throws IOException {
        return folder.keep(recipient, id, content.getBytes(StandardCharsets.UTF_8));
    }
}
