package org.keurwerk.notification.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.contact.Contact;

/**
 * The visit in the calendar of who takes part: one UID for its life, a sequence that rises with each change, and CANCEL when its days no longer hold
 * (RFC 5546). Its days are whole days, as what happens when on them stands in the programme.
 */
final class VisitCalendar {

    private static final int LONGEST_LINE = 75;

    private final Links links;

    VisitCalendar(Links links) {
        this.links = links;
    }

    /**
     * What an event says to a calendar; empty for an event that is not about the days of a visit.
     *
     * @param organisation its name
     * @param organiser the address from which the mail is sent
     */
    Optional<CalendarEntry> of(
            Event about, String organisation, Contact recipient, String organiser, Instant now, Wording wording) {
        Days days = about instanceof AuditorReplaced replaced ? takenOut(replaced, recipient) : days(about);
        if (days == null) {
            return Optional.empty();
        }
        VEvent visit = new VEvent(days.first(), days.last().plusDays(1), wording.say("calendar.visit", organisation));
        List.<Property>of(
                        new Uid(days.visitId() + organiser.substring(organiser.indexOf('@'))),
                        new Sequence(days.sequence()),
                        days.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                        new Description(wording.say("calendar.description", links.trajectory(days.trajectoryId()))),
                        new Organizer(URI.create("mailto:" + organiser)),
                        attendee(recipient))
                .forEach(visit::add);
        visit.replace(new DtStamp(now));
        Method method = days.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(
                "-//Keurwerk//Keurwerk//" + wording.locale().getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(visit);
        return Optional.of(new CalendarEntry(method.getValue(), folded(written(calendar))));
    }

    private static Attendee attendee(Contact recipient) {
        Attendee attendee = new Attendee(URI.create("mailto:" + recipient.email()));
        attendee.add(new Cn(recipient.name()));
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private record Days(
            TrajectoryId trajectoryId, String visitId, int sequence, List<LocalDate> all, boolean cancelled) {

        LocalDate first() {
            return all.get(0);
        }

        LocalDate last() {
            return all.get(all.size() - 1);
        }
    }

    private static @Nullable Days days(Event about) {
        if (about instanceof VisitScheduled agreed) {
            return new Days(agreed.trajectoryId(), agreed.visitId(), agreed.sequence(), agreed.days(), false);
        }
        if (about instanceof VisitCancelled cancelled) {
            return new Days(
                    cancelled.trajectoryId(), cancelled.visitId(), cancelled.sequence(), cancelled.days(), true);
        }
        return null;
    }

    /** Out of one calendar alone: the sequence rises for that one, so that it does not lose to the invitation (RFC 5546, 3.2.5). */
    private static @Nullable Days takenOut(AuditorReplaced event, Contact recipient) {
        return event.visitId() == null || !event.replaced().equals(recipient.partyId())
                ? null
                : new Days(event.trajectoryId(), event.visitId(), event.visitSequence() + 1, event.visitDays(), true);
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The library folds after so many characters; the standard counts octets. */
    private static String folded(String calendar) {
        StringBuilder folded = new StringBuilder();
        for (String line : calendar.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n")) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                int character = line.codePointAt(at);
                int length = octetsOf(character);
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += length;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static int octetsOf(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
