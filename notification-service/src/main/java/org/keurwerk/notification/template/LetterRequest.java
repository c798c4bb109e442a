package org.keurwerk.notification.template;

import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.notification.contact.Contact;

/**
 * Everything that one letter is written from.
 *
 * @param reference the notice's id, by which the reader can ask about it (kenmerk)
 * @param about the event it tells of
 * @param organisationId whom it is about
 */
public record LetterRequest(
        LetterKind kind,
        String reference,
        Event about,
        Contact recipient,
        @Nullable String organisationId) {}
