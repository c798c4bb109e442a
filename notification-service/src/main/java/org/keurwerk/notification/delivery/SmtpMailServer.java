package org.keurwerk.notification.delivery;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server at the other end of an SMTP connection, one connection for a run of mails. A refusal for good (5yz), a recipient who cannot be served
 * now (4yz) and a server that serves nobody (421, no connection, no answer) are told apart (RFC 5321, 4.2.1 and 4.5.4). Not for several threads at once: one sweep sends at a time.
 */
class SmtpMailServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailServer.class);
    private static final int FOR_NOW = 400;
    private static final int CLOSING = 421;
    private static final int FOR_GOOD = 500;

    static {
        // not told which one to take, Jakarta Mail looks through all jars for it again with every part of every mail
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** Holds what is set under {@code spring.mail}; it would open a connection for every mail, so it does not send itself. */
    private final JavaMailSenderImpl settings;

    private final MailWriter writer;
    private @Nullable Transport connection;

    SmtpMailServer(JavaMailSenderImpl settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    @Override
    public void accept(Mail mail) {
        MimeMessage message = settings.createMimeMessage();
        try {
            writer.write(mail, message);
            message.saveChanges();
            // saving gives the message an id of its own
            message.setHeader("Message-ID", mail.messageId());
        } catch (AddressException e) {
            throw new NotDelivered(FailureReason.REFUSED, "the address of " + mail.noticeId() + " is not valid", e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotDelivered(FailureReason.LETTER_BROKEN, "the mail could not be put together", e);
        }
        try {
            send(message);
        } catch (MessagingException e) {
            throw new NotDelivered(meaning(answer(e)), "the mail server did not accept " + mail.noticeId(), e);
        }
    }

    /** Somebody who was named beside the recipient and cannot be reached does not keep the mail from the recipient. */
    private void send(MimeMessage message) throws MessagingException {
        Address[] to = message.getRecipients(Message.RecipientType.TO);
        try {
            connected().sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            List<Address> refused = refused(e);
            if (refused.isEmpty() || Stream.of(to).anyMatch(refused::contains)) {
                throw e;
            }
            LOG.warn("{} is not reached beside the recipient: {}", refused, e.getMessage());
            connected()
                    .sendMessage(
                            message,
                            Stream.of(message.getAllRecipients())
                                    .filter(address -> !refused.contains(address))
                                    .toArray(Address[]::new));
        }
    }

    private static List<Address> refused(Exception failure) {
        List<Address> refused = new ArrayList<>();
        for (Exception at = failure; at != null; ) {
            if (at instanceof SMTPAddressFailedException one) {
                refused.add(one.getAddress());
            }
            at = at instanceof MessagingException several ? several.getNextException() : null;
        }
        return refused;
    }

    /** Asks the server whether an open connection still works: it may have been closed between two mails. */
    private Transport connected() throws MessagingException {
        Transport open = connection;
        if (open == null || !open.isConnected()) {
            endOfRun();
            open = settings.getSession().getTransport("smtp");
            connection = open;
            open.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        }
        return open;
    }

    @Override
    public void endOfRun() {
        Transport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.debug("the connection to the mail server was gone before it was closed", e);
            }
        }
    }

    private static FailureReason meaning(int answer) {
        if (answer >= FOR_GOOD) {
            return FailureReason.REFUSED;
        }
        return answer >= FOR_NOW && answer != CLOSING
                ? FailureReason.RECIPIENT_NOT_NOW
                : FailureReason.MAIL_SERVER_DOWN;
    }

    /** The code of the server's answer about the mail; 0 when it did not get as far as that. Of several the last stands, which is about the recipient. */
    private static int answer(Exception failure) {
        int deeper = failure instanceof SendFailedException several && several.getNextException() != null
                ? answer(several.getNextException())
                : 0;
        if (deeper != 0) {
            return deeper;
        }
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException mail ? mail.getReturnCode() : 0;
    }
}
