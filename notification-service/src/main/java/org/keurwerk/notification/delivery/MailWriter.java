package org.keurwerk.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.keurwerk.commons.text.Isolated;
import org.keurwerk.commons.text.Printable;
import org.keurwerk.notification.template.CalendarEntry;

/**
 * Puts a mail into MIME: plain text and HTML as alternatives, attachments beside them, names encoded per RFC 2047, and the headers by which mail
 * programs thread it and automatic answers stay away. A name or subject stands on one line, and what cannot be printed is left out.
 */
final class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String fromAddress;
    private final String fromName;
    private final String replyTo;

    /** Answers go to {@code replyTo}, or to the sender where that is empty. */
    MailWriter(String fromAddress, String fromName, String replyTo) {
        this.fromAddress = fromAddress;
        this.fromName = fromName;
        this.replyTo = replyTo;
    }

    void write(Mail mail, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(fromAddress, fromName, UTF_8));
        if (!replyTo.isBlank()) {
            message.setReplyTo(new Address[] {new InternetAddress(replyTo, fromName, UTF_8)});
        }
        InternetAddress to = new InternetAddress(mail.toAddress(), Printable.line(mail.toName()), UTF_8);
        to.validate();
        message.setRecipient(Message.RecipientType.TO, to);
        for (String copy : mail.copies()) {
            InternetAddress named = new InternetAddress(copy);
            named.validate();
            message.addRecipient(Message.RecipientType.CC, named);
        }
        message.setSubject(Isolated.printable(mail.letter().subject()).strip().replaceAll("\\s+", " "), UTF_8);
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Message-ID", mail.messageId());
        if (mail.thread() != null) {
            message.setHeader("In-Reply-To", mail.thread());
            message.setHeader("References", mail.thread());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Keurwerk-Notice", mail.noticeId());
        message.setHeader("Keurwerk-Template", mail.template());
        MimeMultipart letter = alternatives(mail);
        message.setContent(mail.attachments().isEmpty() ? letter : withAttachments(letter, mail));
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(Isolated.printable(mail.letter().text()), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Isolated.printable(mail.letter().html()), UTF_8, "html");
        MimeMultipart alternatives = new MimeMultipart("alternative", text, html);
        CalendarEntry calendar = mail.calendar();
        if (calendar != null) {
            MimeBodyPart entry = new MimeBodyPart();
            entry.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    calendar.text().getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; component=VEVENT; method=" + calendar.method())));
            alternatives.addBodyPart(entry);
        }
        return alternatives;
    }

    private static MimeMultipart withAttachments(MimeMultipart letter, Mail mail) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(letter);
        MimeMultipart mixed = new MimeMultipart("mixed", body);
        for (Mail.Attachment attachment : mail.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), "application/pdf")));
            part.setFileName(attachment.fileName());
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            mixed.addBodyPart(part);
        }
        return mixed;
    }
}
