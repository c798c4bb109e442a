package org.keurwerk.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;

/** What the service's own events say of a notice. */
class RecoveredNoticeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 7, 8);
    private static final Instant MOMENT = Instant.parse("2020-07-08T08:00:00Z");

    private final RecoveredNotice planned = RecoveredNotice.unknown("ntc_1").after(planned("first", DAY));

    @Test
    void whatWasPlannedIsPlannedForItsDay() {
        assertThat(planned.state()).isEqualTo(NoticeState.PLANNED);
        assertThat(planned.plannedFor()).isEqualTo(DAY);
        assertThat(planned.plannedAt()).isEqualTo(MOMENT);
        assertThat(planned.causationId()).isEqualTo("cause of first");
    }

    @Test
    void whatWasSentStaysSentWhateverComesTwiceOrLater() {
        RecoveredNotice sent =
                planned.after(sent()).after(planned("first", DAY)).after(planned("late", DAY.plusDays(1)));

        assertThat(sent.state()).isEqualTo(NoticeState.SENT);
        assertThat(sent.delivery()).isEqualTo(Delivery.recovered(DAY, MOMENT));
        assertThat(sent.plannedFor()).isEqualTo(DAY);
    }

    @Test
    void whatFailedWaitsForTheOfficeUntilACommandPlansItAgain() {
        RecoveredNotice failed = planned.after(failed("0"));
        RecoveredNotice again = failed.after(planned("command-1", DAY.plusDays(2)));

        assertThat(failed.state()).isEqualTo(NoticeState.FAILED);
        assertThat(failed.delivery().reason()).isEqualTo("refused");
        assertThat(again.state()).isEqualTo(NoticeState.PLANNED);
        assertThat(again.after(failed("0")).state())
                .as("the old failure, told twice")
                .isEqualTo(NoticeState.PLANNED);
        assertThat(again.after(failed("1")).state()).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void onlyCommandsThatWereObeyedAreKeptAndOnce() {
        RecoveredNotice again = planned.after(failed("0")).after(planned("command-1", DAY));

        assertThat(again.afterCommand("command-1")
                        .afterCommand("command-1")
                        .afterCommand("command-2")
                        .commands())
                .containsExactly("command-1");
    }

    private static EventEnvelope<?> planned(String why, LocalDate on) {
        return envelope(
                NoticeEvents.plannedId("ntc_1", why),
                "cause of " + why,
                new NoticePlanned("ntc_1", "deadline-reminder", "org_1", null, new OrganisationId("org_1"), "a", on));
    }

    private static EventEnvelope<?> sent() {
        return envelope(
                "sent",
                "cause of first",
                new NoticeSent(
                        "ntc_1",
                        "deadline-reminder",
                        "org_1",
                        null,
                        new OrganisationId("org_1"),
                        DAY,
                        "<ntc_1@keurwerk.example>"));
    }

    private static EventEnvelope<?> failed(String which) {
        return envelope(
                "failed" + which,
                "cause of first",
                new NoticeFailed(
                        "ntc_1", "deadline-reminder", "org_1", null, new OrganisationId("org_1"), 1, "refused"));
    }

    private static EventEnvelope<?> envelope(String id, String causationId, Event data) {
        return new EventEnvelope<>(id, "urn:test", MOMENT, null, causationId, null, data);
    }
}
