package org.keurwerk.platform.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Runs the mail catcher in this process: {@code MailCatcher FOLDER PORT}. A sender is told 250 only when the mail is on
 * disk; when it cannot be kept, the sender is told 451 and keeps it.
 */
public final class MailCatcher {

    private static final long START_LIMIT_MILLIS = 10_000;

    private MailCatcher() {}

    public static void main(String[] args) throws Exception {
        ServerSetup setup = new ServerSetup(Integer.parseInt(args[1]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        SmtpServer server = new SmtpServer(setup, new KeepingManagers(new MailFolder(Path.of(args[0]))));
        server.startService();
        if (!server.waitTillRunning(START_LIMIT_MILLIS)) {
            throw new IllegalStateException("the mail catcher could not listen on port " + args[1]);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stopService, "mail-stop"));
        server.join();
    }

    /** The server's collaborators, with ours in the place of the one that hands mail on. */
    private static final class KeepingManagers extends Managers {

        private final SmtpManager keeping;

        KeepingManagers(MailFolder folder) {
            this.keeping = new KeepingMail(getImapHostManager(), getUserManager(), folder);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return keeping;
        }
    }

    /** Keeps every mail instead of handing it on. */
    private static final class KeepingMail extends SmtpManager {

        private final MailFolder folder;

        KeepingMail(ImapHostManager mailboxes, UserManager users, MailFolder folder) {
            super(mailboxes, users);
            this.folder = folder;
        }

        @Override
        public synchronized void send(SmtpState state) {
            MovingMessage mail = state.getMessage();
            try {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                mail.getMessage().writeTo(content);
                String messageId = mail.getMessage().getMessageID();
                String identity = messageId == null ? MailFolder.digest(content.toByteArray()) : messageId;
                for (MailAddress recipient : mail.getToAddresses()) {
                    folder.keep(recipient.getEmail(), identity, content.toByteArray());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
