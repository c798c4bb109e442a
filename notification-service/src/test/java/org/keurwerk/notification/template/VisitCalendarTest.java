package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.Contact;

/** The rules of RFC 5545 and 5546 that are easily got wrong. */
class VisitCalendarTest {

    private static final String TRAJECTORY = "trj_1";
    private static final OrganisationId CLIENT = Facts.visit(TRAJECTORY, 0).organisationId();
    private static final Contact LONG_NAME = new Contact(
            "acc_1",
            "Stichting Coöperatie Bibliotheekvoorziening Één, Twee; \"Drie\" en Überall",
            "a@b.example",
            "nl",
            null);

    private final LetterWriter letters = Writing.letters(new MovableClock("2020-07-01T08:00:00Z"), new FakeWork());

    private CalendarEntry agreed() {
        return letters.calendar(Facts.visit(TRAJECTORY, 0), LONG_NAME, CLIENT, "bericht@keurwerk.example")
                .orElseThrow();
    }

    private CalendarEntry cancelled() {
        return letters.calendar(
                        Facts.visitCancelled(TRAJECTORY, Party.ORGANISATION),
                        LONG_NAME,
                        CLIENT,
                        "bericht@keurwerk.example")
                .orElseThrow();
    }

    private static List<String> lines(CalendarEntry entry) {
        return entry.text().replace("\r\n ", "").lines().toList();
    }

    @Test
    void aVisitIsWholeDaysUntilTheDayAfterItsLastOne() {
        assertThat(agreed().method()).isEqualTo("REQUEST");
        assertThat(lines(agreed()))
                .contains(
                        "METHOD:REQUEST",
                        "UID:vis_trj_1@keurwerk.example",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:20210209",
                        "DTEND;VALUE=DATE:20210211",
                        "DTSTAMP:20200701T080000Z",
                        "STATUS:CONFIRMED",
                        "ORGANIZER:mailto:bericht@keurwerk.example");
    }

    @Test
    void aCancelledVisitHasTheSameUidAndAHigherSequence() {
        assertThat(cancelled().method()).isEqualTo("CANCEL");
        assertThat(lines(cancelled()))
                .contains("METHOD:CANCEL", "UID:vis_trj_1@keurwerk.example", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    @Test
    void whoWasReplacedLosesTheVisitFromTheirCalendarAndNobodyElseDoes() {
        Contact replaced = new Contact("acc_auditor-co", "Co-auditor (demo)", "co@b.example", "nl", null);
        AuditorReplaced event = Facts.auditorReplaced(TRAJECTORY, true);

        assertThat(letters.calendar(event, replaced, CLIENT, "bericht@keurwerk.example"))
                .hasValueSatisfying(entry -> assertThat(lines(entry))
                        .contains("METHOD:CANCEL", "UID:vis_trj_1@keurwerk.example", "SEQUENCE:3", "STATUS:CANCELLED"));
        assertThat(letters.calendar(event, LONG_NAME, CLIENT, "bericht@keurwerk.example"))
                .isEmpty();
        assertThat(letters.calendar(
                        Facts.auditorReplaced(TRAJECTORY, false), replaced, CLIENT, "bericht@keurwerk.example"))
                .isEmpty();
    }

    @Test
    void linesEndAndFoldAsTheStandardWantsCountedInOctets() {
        assertThat(agreed().text()).endsWith("END:VCALENDAR\r\n");
        assertThat(agreed().text().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anyMatch(line -> line.startsWith(" "));
        assertThat(lines(agreed())).anyMatch(line -> line.startsWith("ATTENDEE") && line.contains("Überall"));
    }

    @Test
    void onlyTheDaysOfAVisitGoIntoACalendar() {
        assertThat(letters.calendar(Facts.team(TRAJECTORY), LONG_NAME, CLIENT, "bericht@keurwerk.example"))
                .isEmpty();
    }
}
