package org.keurwerk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private final MailFolder folder;
    private final Mailbox mailbox;

    MailboxTest(@TempDir Path temporary) {
        folder = new MailFolder(temporary.resolve("mail"));
        mailbox = new Mailbox(folder);
    }

    @Test
    void aMailboxThatNeverGotMailIsEmpty() throws Exception {
        assertThat(mailbox.mails(null)).isEmpty();
    }

    @Test
    void theNewestMailByItsOwnDateStandsFirst() throws Exception {
        keep("a@example.org", "<1>", "Fri, 22 Mar 2024 09:00:00 +0100", "window");
        keep("a@example.org", "<2>", "Mon, 01 Jul 2024 09:00:00 +0200", "announcement");
        keep("a@example.org", "<3>", "Mon, 22 Mar 2021 09:00:00 +0100", "certificate");

        assertThat(mailbox.mails(null))
                .extracting(CaughtMail::subject)
                .containsExactly("announcement", "window", "certificate");
    }

    @Test
    void aRecipientIsFoundByAPartOfTheAddressWhateverItsCase() throws Exception {
        keep("Contact@Biblionet.example", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "one");
        keep("office@example.org", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "one");

        assertThat(mailbox.mails("contact@biblionet")).hasSize(1);
        assertThat(mailbox.mails(" ")).hasSize(2);
    }

    @Test
    void aMailThatWasReplacedIsReadAgain() throws Exception {
        keep("a@example.org", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "first");
        assertThat(mailbox.mails(null)).extracting(CaughtMail::subject).containsExactly("first");

        keep("A@example.org", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "corrected");

        assertThat(mailbox.mails(null)).extracting(CaughtMail::subject).containsExactly("corrected");
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() throws Exception {
        assertThat(mailbox.mail("../state.properties")).isEmpty();
        assertThat(mailbox.mail("0123456789abcdef01234567")).isEmpty();
    }

    @Test
    void aBrokenMailHidesNoOther() throws Exception {
        keep("a@example.org", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "whole");
        folder.keep("a@example.org", "<2>", new byte[] {(byte) 0xff, 0, 13, 10, 13, 10, (byte) 0x80});
        folder.keep("a@example.org", "<3>", new byte[0]);

        assertThat(mailbox.mails("a@example.org")).hasSize(3);
        assertThat(mailbox.mails(null).get(0).subject()).isEqualTo("whole");
    }

    @Test
    void mailsWithoutADateStandLast() throws Exception {
        keep("a@example.org", "<1>", "never", "undated");
        keep("a@example.org", "<2>", "Mon, 22 Mar 1999 09:00:00 +0100", "old");

        assertThat(mailbox.mails(null)).extracting(CaughtMail::subject).containsExactly("old", "undated");
    }

    @Test
    void aMailThatWasRemovedIsGone() throws Exception {
        keep("a@example.org", "<1>", "Mon, 22 Mar 2021 09:00:00 +0100", "first");
        String id = mailbox.mails(null).get(0).id();

        Files.delete(folder.files().get(0));

        assertThat(mailbox.mails(null)).isEmpty();
        assertThat(mailbox.mail(id)).isEmpty();
    }

    private void keep(String recipient, String id, String date, String subject) throws Exception {
        String mail = "Date: " + date + "\r\nSubject: " + subject + "\r\n\r\ntext";
        folder.keep(recipient, id, mail.getBytes(StandardCharsets.UTF_8));
    }
}
