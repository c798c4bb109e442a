package org.keurwerk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.Supervisor;

class MailCatcherTest {

    private final int port = TestJvm.freePort();
    private final Supervisor supervisor;
    private final Child catcher;
    private final Mailbox mailbox;
    private final Path folder;

    MailCatcherTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        supervisor = new Supervisor(new RunRecords(folder.resolve("run")), TestJvm.QUICK);
        catcher = supervisor.start(
                0, TestJvm.child("mail", folder, port, MailCatcher.class, folder.resolve("mails"), port));
        supervisor.awaitReady(catcher, Duration.ofSeconds(30));
        mailbox = new Mailbox(new MailFolder(folder.resolve("mails")));
    }

    @AfterEach
    void stopTheCatcher() {
        supervisor.stop(TestJvm.STOP_LIMIT);
    }

    @Test
    void aMailThatWasAcceptedIsKeptEvenWhenTheCatcherIsKilledRightAfter() throws Exception {
        send("<1@test>", "Uw certificaat", "regel een\r\n.regel met een punt\r\n", "a@example.org", "b@example.org");
        ProcessHandle.of(catcher.pid().orElseThrow()).orElseThrow().destroyForcibly();

        List<CaughtMail> mails = mailbox.mails("a@example.org");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Uw certificaat");
            assertThat(mail.recipients()).containsExactly("a@example.org");
        });
        assertThat(mailbox.mails(null)).hasSize(2);
        assertThat(mailbox.mail(mails.get(0).id()).orElseThrow().text()).contains("\r\n.regel met een punt");
    }

    @Test
    void theSameMailDeliveredTwiceStandsThereOnce() throws Exception {
        send("<2@test>", "Herinnering", "eerste", "a@example.org");
        send("<2@test>", "Herinnering", "tweede", "a@example.org");
        send("<3@test>", "Herinnering", "een andere", "a@example.org");

        assertThat(mailbox.mails("a@example.org")).hasSize(2);
        assertThat(mailbox.mails("niemand@example.org")).isEmpty();
    }

    @Test
    void aMailThatCannotBeKeptIsNotAcceptedAndCanBeSentAgainLater() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("mails"), "a file in place of the folder");

        assertThatThrownBy(() -> send("<4@test>", "Herinnering", "een", "a@example.org"))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("451");
        Files.delete(inTheWay);
        send("<4@test>", "Herinnering", "een", "a@example.org");

        assertThat(mailbox.mails(null)).hasSize(1);
    }

    private void send(String id, String subject, String text, String... recipients) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new WithId(Session.getInstance(settings), id);
        message.setFrom("keurwerk@example.org");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    /** A message that keeps the id it was given. */
    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
