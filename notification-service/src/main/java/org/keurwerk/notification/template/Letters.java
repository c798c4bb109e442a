package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.Locale;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.notification.contact.ContactDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters: the reader's language, the event's facts, one layout as HTML and one as plain text. */
@Component
public class Letters {

    private final MessageSource messages;
    private final ContactDirectory contacts;
    private final Contents contents;
    private final ITemplateEngine layouts;
    private final BusinessTime time;
    private final String bodyName;

    Letters(
            MessageSource messages,
            ContactDirectory contacts,
            Contents contents,
            ITemplateEngine layouts,
            BusinessTime time,
            @Value("${keurwerk.body.name}") String bodyName) {
        this.messages = messages;
        this.contacts = contacts;
        this.contents = contents;
        this.layouts = layouts;
        this.time = time;
        this.bodyName = bodyName;
    }

    /**
     * Writes a letter.
     *
     * @throws ContactDirectory.ContactsUnreachable when a name that stands in it cannot be looked up now
     */
    public RenderedLetter write(LetterRequest request) {
        Locale locale = request.recipient().locale();
        Letter letter = letter(request, new Words(messages, contacts, locale));
        Context context = new Context(locale);
        context.setVariable("letter", letter);
        context.setVariable("bodyName", bodyName);
        return new RenderedLetter(
                letter.subject(), layouts.process("mail/letter", context), layouts.process("mail/letter.txt", context));
    }

    private Letter letter(LetterRequest request, Words words) {
        Content content = contents.of(request.about(), words);
        String organisation = request.organisationId() == null ? "" : words.name(request.organisationId());
        Sentences sentences =
                new Sentences(words, request.kind().slug(), content.variant(), content.arguments(organisation));
        String asked = sentences.sayIfAny("asked");
        LocalDate by = asked == null ? null : content.by();
        boolean toCome = by != null && !by.isBefore(time.today());
        return new Letter(
                request.recipient().locale().getLanguage(),
                request.reference(),
                request.recipient().name(),
                request.recipient().place(),
                sentences.say("subject"),
                sentences.say("what"),
                asked,
                by != null && toCome ? words.full(by) : null,
                sentences.say("then"),
                content.rows(),
                sentences.say("action"),
                content.link());
    }
}
