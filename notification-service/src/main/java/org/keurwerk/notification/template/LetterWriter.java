package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters: the reader's language, the event's facts, one layout as HTML and one as plain text. */
@Component
public class LetterWriter {

    private final MessageSource messages;
    private final ContactDirectory contacts;
    private final FactsByEvent facts;
    private final ITemplateEngine layouts;
    private final BusinessTime time;
    private final String bodyName;

    LetterWriter(
            MessageSource messages,
            ContactDirectory contacts,
            FactsByEvent facts,
            ITemplateEngine layouts,
            BusinessTime time,
            @Value("${keurwerk.body.name}") String bodyName) {
        this.messages = messages;
        this.contacts = contacts;
        this.facts = facts;
        this.layouts = layouts;
        this.time = time;
        this.bodyName = bodyName;
    }

    /**
     * Writes a letter.
     *
     * @param reference the notice's id, by which the reader can ask about it (kenmerk)
     * @param about the event it is about
     * @param organisationId the organisation it is about
     * @throws ContactDirectory.ContactsUnreachable when a name that stands in it cannot be looked up now
     */
    public Letter write(
            LetterKind kind,
            String reference,
            Event about,
            Contact recipient,
            @Nullable OrganisationId organisationId) {
        Wording wording = new Wording(messages, contacts, recipient.locale());
        String organisation = organisationId == null ? "" : wording.name(organisationId.value());
        LetterPage page = page(kind, reference, recipient, facts.of(about, wording), organisation, wording);
        Context context = new Context(recipient.locale(), Map.of("letter", page, "bodyName", bodyName));
        return new Letter(
                page.subject(), layouts.process("mail/letter", context), layouts.process("mail/letter.txt", context));
    }

    private LetterPage page(
            LetterKind kind,
            String reference,
            Contact recipient,
            LetterFacts facts,
            String organisation,
            Wording wording) {
        String asked = facts.sentenceIfAny(kind, "asked", organisation);
        LocalDate by = asked == null ? null : facts.by();
        return new LetterPage(
                recipient.locale().getLanguage(),
                reference,
                recipient.name(),
                recipient.place(),
                facts.sentence(kind, "subject", organisation),
                facts.sentence(kind, "what", organisation),
                asked,
                by == null || by.isBefore(time.today()) ? null : wording.full(by),
                facts.sentence(kind, "then", organisation),
                facts.rows(),
                facts.sentence(kind, "action", organisation),
                facts.link());
    }
}
