package org.keurwerk.platform.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caught mail as the list shows it.
 *
 * @param recipients the mailboxes this copy was delivered to; a mail to several has a copy in each
 * @param date the mail's own date, in the demo the simulated one, in Dutch time; absent when the mail has none
 * @param headers all headers in their order, decoded
 * @param attachments the parts that are offered as downloads
 */
public record CaughtMail(
        String id,
        String subject,
        String from,
        List<String> recipients,
        @Nullable OffsetDateTime date,
        List<Header> headers,
        List<Attachment> attachments) {

    /** One header line. */
    public record Header(String name, String value) {}

    /** One attachment; {@code number} counts from 1 and names it in addresses. */
    public record Attachment(int number, String name, String type, long size) {}

    /** Whether this copy went to {@code address} (part of one is enough, case does not count). */
    boolean wentTo(String address) {
        return recipients.stream().anyMatch(recipient -> recipient
                .toLowerCase(java.util.Locale.ROOT)
                .contains(address.toLowerCase(java.util.Locale.ROOT)));
    }
}
