package org.keurwerk.platform.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A caught mail as the list shows it.
 *
 * @param recipients the mailboxes this copy was delivered to; a mail to several has a copy in each
 * @param date the mail's own date, in the demo the simulated one, in Dutch time; absent when the mail has none
 * @param headers all headers in their order, decoded; one that stands there several times has its values below each other
 * @param attachments the names of the parts that are offered as downloads
 */
public record CaughtMail(
        String id,
        String subject,
        String from,
        List<String> recipients,
        @Nullable OffsetDateTime date,
        Map<String, String> headers,
        List<String> attachments) {

    /** Whether this copy went to {@code address} (part of one is enough, case does not count). */
    boolean wentTo(String address) {
        String sought = address.toLowerCase(Locale.ROOT);
        return recipients.stream()
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(sought));
    }
}
