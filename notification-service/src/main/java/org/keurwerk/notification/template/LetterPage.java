package org.keurwerk.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one letter, in the reader's words; the page layouts only arrange it.
 *
 * @param what what happened
 * @param quoted what the office wrote in its own words; null where it wrote nothing
 * @param asked what is asked of the reader; null when nothing is
 * @param by by when, written out; null when there is no date
 * @param then what happens then
 * @param rows the facts, as label and value
 * @param action what the link does, as its words
 * @param call whom to call or write to; null when that is the reader
 */
record LetterPage(
        String language,
        String reference,
        String recipient,
        @Nullable String place,
        String subject,
        String what,
        @Nullable String quoted,
        @Nullable String asked,
        @Nullable String by,
        String then,
        List<Row> rows,
        String action,
        String link,
        @Nullable String call) {

    /**
     * One fact.
     *
     * @param link leads to what it is about; null for one that leads nowhere
     */
    record Row(String label, String value, @Nullable String link) {}
}
