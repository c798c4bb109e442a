package org.keurwerk.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.notification.template.CalendarEntry;
import org.keurwerk.notification.template.Letter;

/**
 * One mail as it leaves.
 *
 * @param noticeId the notice it carries
 * @param template which letter it is
 * @param messageId the same for every attempt
 * @param thread a Message-ID shared by all mails about one trajectory, so that mail programs show them together
 * @param copies who was named beside the recipient
 * @param otherAddress of the recipient, for when the first does not take it; null when there is none
 * @param date when it was written, by the clock of the whole system
 */
record Mail(
        String noticeId,
        String template,
        String messageId,
        @Nullable String thread,
        Instant date,
        String toAddress,
        String toName,
        List<String> copies,
        @Nullable String otherAddress,
        String language,
        Letter letter,
        @Nullable CalendarEntry calendar,
        List<Attachment> attachments) {

    Mail {
        copies = List.copyOf(copies);
        attachments = List.copyOf(attachments);
    }

    /** One to a recipient who has one address only. */
    Mail(
            String noticeId,
            String template,
            String messageId,
            @Nullable String thread,
            Instant date,
            String toAddress,
            String toName,
            List<String> copies,
            String language,
            Letter letter,
            List<Attachment> attachments) {
        this(
                noticeId,
                template,
                messageId,
                thread,
                date,
                toAddress,
                toName,
                copies,
                null,
                language,
                letter,
                null,
                attachments);
    }

    /** The same mail to another address of the recipient. */
    Mail to(String address) {
        return new Mail(
                noticeId,
                template,
                messageId,
                thread,
                date,
                address,
                toName,
                copies,
                null,
                language,
                letter,
                calendar,
                attachments);
    }

    /** A PDF that goes with it. */
    static final class Attachment {
        private final String fileName;
        private final byte[] content;

        Attachment(String fileName, byte[] content) {
            this.fileName = fileName;
            this.content = content.clone();
        }

        String fileName() {
            return fileName;
        }

        byte[] content() {
            return content.clone();
        }
    }
}
