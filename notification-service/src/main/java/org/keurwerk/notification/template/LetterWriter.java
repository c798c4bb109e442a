package org.keurwerk.notification.template;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.notification.body.BodySettings;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.contact.OfficeWords;
import org.keurwerk.notification.contact.PasswordLinks;
import org.keurwerk.notification.task.TaskNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters: the reader's language, the event's facts, one layout as HTML and one as plain text. */
@Component
public class LetterWriter {

    private final MessageSource messages;
    private final ContactDirectory contacts;
    private final TaskNames tasks;
    private final PasswordLinks links;
    private final OfficeWords office;
    private final FactsByEvent facts;
    private final ListFacts lists;
    private final ITemplateEngine layouts;
    private final BusinessTime time;
    private final BodySettings body;
    private final VisitCalendar calendars;

    LetterWriter(
            MessageSource messages,
            ContactDirectory contacts,
            TaskNames tasks,
            PasswordLinks links,
            OfficeWords office,
            FactsByEvent facts,
            ListFacts lists,
            ITemplateEngine layouts,
            BusinessTime time,
            BodySettings body,
            Links portal) {
        this.messages = messages;
        this.contacts = contacts;
        this.tasks = tasks;
        this.links = links;
        this.office = office;
        this.facts = facts;
        this.lists = lists;
        this.layouts = layouts;
        this.time = time;
        this.body = body;
        this.calendars = new VisitCalendar(portal);
    }

    /**
     * Writes a letter.
     *
     * @param reference the notice's id, by which the reader can ask about it (kenmerk)
     * @param about the event it is about
     * @param organisationId the organisation it is about
     * @throws ContactDirectory.ContactsUnreachable when a name that stands in it cannot be looked up now
     * @throws TaskNames.TaskNamesUnreachable when what the portal calls a task cannot be looked up now
     * @throws LinkEnded when it was to carry a link for which there is no reason any more
     */
    public Letter write(
            LetterKind kind,
            String reference,
            Event about,
            Contact recipient,
            @Nullable OrganisationId organisationId) {
        return write(kind, reference, about, recipient, organisationId, links, office);
    }

    /** The same letter to be looked at: where a secret link stands it has three dots, and no link is made. */
    public Letter preview(
            LetterKind kind,
            String reference,
            Event about,
            Contact recipient,
            @Nullable OrganisationId organisationId) {
        return write(kind, reference, about, recipient, organisationId, request -> Optional.of("…"), office);
    }

    /** A letter that does not exist yet, with these words of the office. */
    public Letter proof(
            LetterKind kind,
            String reference,
            Event about,
            Contact recipient,
            OrganisationId organisationId,
            String words) {
        return write(
                kind,
                reference,
                about,
                recipient,
                organisationId,
                request -> Optional.of("…"),
                intervention -> Optional.of(words));
    }

    private Letter write(
            LetterKind kind,
            String reference,
            Event about,
            Contact recipient,
            @Nullable OrganisationId organisationId,
            PasswordLinks secrets,
            OfficeWords words) {
        Wording wording = new Wording(messages, contacts, tasks, secrets, words, recipient.locale());
        String organisation = organisationId == null ? "" : wording.name(organisationId.value());
        LetterFacts content = kind.isList() ? lists.of(kind, recipient.partyId(), wording) : facts.of(about, wording);
        LetterPage page = page(kind, reference, recipient, content, organisation, wording);
        Context context = new Context(recipient.locale(), Map.of("letter", page, "bodyName", body.name()));
        return new Letter(
                page.subject(), layouts.process("mail/letter", context), layouts.process("mail/letter.txt", context));
    }

    /** Whom to call about the letter; the office is not told to call the office. */
    private @Nullable String call(Contact recipient, Wording wording) {
        String ways = Stream.of(body.telephone(), body.email())
                .filter(way -> !way.isBlank())
                .collect(Collectors.joining(", "));
        return ways.isEmpty() || recipient.partyId().equals(FactsByEvent.OFFICE)
                ? null
                : wording.say("letter.call", ways);
    }

    /**
     * What the letter says to the recipient's calendar, where it is about the days of a visit.
     *
     * @param organiser the address from which the mail is sent
     */
    public Optional<CalendarEntry> calendar(
            Event about, Contact recipient, @Nullable OrganisationId organisationId, String organiser) {
        Wording wording = new Wording(messages, contacts, tasks, links, office, recipient.locale());
        String organisation = organisationId == null ? "" : wording.name(organisationId.value());
        return calendars.of(about, organisation, recipient, organiser, time.now(), wording);
    }

    /** Whether a letter would say anything on this day: a list without a row would not. */
    public boolean isEmpty(LetterKind kind, String recipient) {
        return lists.isEmpty(kind, recipient);
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
                Spoken.of(reference),
                recipient.name(),
                recipient.place(),
                facts.sentence(kind, "subject", organisation),
                facts.sentence(kind, "what", organisation),
                facts.quoted(),
                asked,
                by == null || by.isBefore(time.today()) ? null : wording.full(by),
                facts.sentence(kind, "then", organisation),
                facts.rows(),
                facts.sentence(kind, "action", organisation),
                facts.link(kind),
                call(recipient, wording));
    }
}
