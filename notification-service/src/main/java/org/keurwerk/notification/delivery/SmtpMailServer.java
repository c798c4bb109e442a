package org.keurwerk.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Collection;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server at the other end of an SMTP connection. A refusal for good (5xx) is told apart from trouble that may pass. */
class SmtpMailServer implements MailServer {

    private static final int FOR_GOOD = 500;

    private final JavaMailSender smtp;
    private final MailWriter writer;

    SmtpMailServer(JavaMailSender smtp, MailWriter writer) {
        this.smtp = smtp;
        this.writer = writer;
    }

    @Override
    public void accept(Mail mail) {
        MimeMessage message = smtp.createMimeMessage();
        try {
            writer.write(mail, message);
            smtp.send(message);
        } catch (AddressException e) {
            throw new NotDelivered(FailureReason.REFUSED, "the address of " + mail.noticeId() + " is none", e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotDelivered(FailureReason.LETTER_BROKEN, "the mail could not be put together", e);
        } catch (MailException e) {
            throw new NotDelivered(
                    refusedForGood(e) ? FailureReason.REFUSED : FailureReason.MAIL_SERVER_DOWN,
                    "the mail server did not accept " + mail.noticeId(),
                    e);
        }
    }

    private static boolean refusedForGood(MailException failure) {
        Collection<Exception> causes = failure instanceof MailSendException several
                ? several.getFailedMessages().values()
                : List.of();
        return causes.stream().anyMatch(SmtpMailServer::isRefusal);
    }

    private static boolean isRefusal(Exception failure) {
        if (failure instanceof SMTPSendFailedException refused && refused.getReturnCode() >= FOR_GOOD) {
            return true;
        }
        if (failure instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= FOR_GOOD) {
            return true;
        }
        return failure instanceof SendFailedException several
                && several.getNextException() != null
                && isRefusal(several.getNextException());
    }
}
