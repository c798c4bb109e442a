package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.SendNoticeAgain;

/** What is believed, and what is refused before anybody handles it. */
class BelievingEventsTest {

    private static final String AUDIT = "urn:nld:keurwerk:systeem:audit-service";
    private static final TrajectoryId TRAJECTORY = new TrajectoryId("trj_1");
    private static final OrganisationId ORGANISATION = new OrganisationId("org_1");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Instant NOW = Instant.parse("2021-03-01T08:00:00Z");

    private final BelievingEvents believing = new BelievingEvents(true);

    @Test
    void anEventOfItsWriterOnItsTopicIsBelieved() {
        assertThatCode(() -> check(finalised("rep_1", DAY), AUDIT, Topics.AUDIT_EVENTS, "trj_1"))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        check(new SendNoticeAgain("ntc_1", "acc_office"), AUDIT, Topics.NOTIFICATION_COMMANDS, "ntc_1"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:nld:keurwerk:systeem:certificate-service",
                "urn:nld:keurwerk:systeem:audit-service2",
                "https://somebody.example"
            })
    void nobodyElseSaysWhatOneServiceSays(String source) {
        assertThatThrownBy(() -> check(finalised("rep_1", DAY), source, Topics.AUDIT_EVENTS, "trj_1"))
                .isInstanceOf(RefusedEvent.class)
                .hasMessageContaining("is for audit-service to say");
    }

    @Test
    void anEventOnAnotherTopicOrUnderAnotherKeyIsRefused() {
        assertThatThrownBy(() -> check(finalised("rep_1", DAY), AUDIT, Topics.CERTIFICATE_EVENTS, "trj_1"))
                .isInstanceOf(RefusedEvent.class);
        assertThatThrownBy(() -> check(finalised("rep_1", DAY), AUDIT, Topics.AUDIT_EVENTS, "trj_2"))
                .isInstanceOf(RefusedEvent.class);
    }

    static Stream<Event> senseless() {
        return Stream.of(
                finalised("rep_1", LocalDate.MAX),
                finalised("rep_1", LocalDate.of(9999, 12, 31)),
                finalised("rep_1", LocalDate.of(1, 1, 1)),
                finalised("x".repeat(4_001), DAY),
                finalised("rep\u0000", DAY),
                new ResponseReceived(TRAJECTORY, ORGANISATION, "rep_1", DAY, false, -1, null),
                new ResponseReceived(TRAJECTORY, ORGANISATION, "rep_1", DAY, false, Integer.MAX_VALUE, null),
                visit(Collections.nCopies(501, DAY)),
                visit(List.of(DAY, LocalDate.MAX)));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void aValueThatMakesNoSenseIsRefusedWhoeverSaysIt(Event event) {
        assertThatThrownBy(() -> check(event, AUDIT, Topics.AUDIT_EVENTS, "trj_1"))
                .isInstanceOf(RefusedEvent.class)
                .hasMessageContaining("makes no sense");
    }

    private void check(Event data, String source, String topic, String key) {
        believing.check(new EventEnvelope<>("evt_1", source, NOW, null, null, null, data), topic, key);
    }

    private static ReportFinalised finalised(String report, LocalDate on) {
        return new ReportFinalised(TRAJECTORY, ORGANISATION, report, on);
    }

    private static VisitScheduled visit(List<LocalDate> days) {
        return new VisitScheduled(TRAJECTORY, ORGANISATION, "vis_1", 0, days, List.of("acc_1"), DAY, null);
    }
}
