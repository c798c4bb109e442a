package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.LedgerSamples;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.context.ApplicationEventPublisher;

/** The office's "send again", on a ledger in a store. */
class SendingAgainTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);
    private static final NoticePlan PLAN = new NoticePlan(
            "closed:trj_1",
            "org_1",
            "trajectory-closed",
            TODAY,
            new TrajectoryId("trj_1"),
            new OrganisationId("org_1"),
            null);

    private final CountingStore store = CountingStore.empty();
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final Notices notices = LedgerSamples.notices(store.mongo(), clock);
    private final DueNotices due = LedgerSamples.due(store.mongo(), clock);
    private final ApplicationEventPublisher within = mock();
    private final SendingAgain sendingAgain = new SendingAgain(notices, mock(OutboxRelay.class), within);

    @BeforeEach
    void aPlannedNotice() {
        notices.plan(
                List.of(PLAN),
                new EventEnvelope<>(
                        "evt_1", "urn:test", clock.instant(), null, null, null, Facts.closed("trj_1", true)));
    }

    @Test
    void aNoticeThatHasFailedGoesOutAgainOncePerCommand() {
        due.fail(claimed(), "refused");

        command("cmd_1");
        command("cmd_1");

        assertThat(notice().state()).isEqualTo(NoticeState.PLANNED);
        assertThat(notice().commands()).containsExactly("cmd_1");
        verify(within, times(1)).publishEvent(any(NoticesPlanned.class));
    }

    @Test
    void aCommandThatComesAgainAfterTheSecondFailureDoesNothing() {
        due.fail(claimed(), "refused");
        command("cmd_1");
        due.fail(claimed(), "refused");

        command("cmd_1");

        assertThat(notice().state()).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void aNoticeThatWasSentIsNotSentTwice() {
        due.sent(claimed(), "<m>");

        command("cmd_1");

        assertThat(notice().state()).isEqualTo(NoticeState.SENT);
        verify(within, never()).publishEvent(any());
    }

    @Test
    void aNoticeThatNobodyKnowsIsPassedOver() {
        sendingAgain.handle(command("cmd_1", "ntc_unknown"));

        verify(within, never()).publishEvent(any());
    }

    @Test
    void aMailCostsOneClaimAndOneNote() {
        List<String> commands = store.commandsOf(() -> due.sent(claimed(), "<m>"));

        assertThat(commands).containsExactly("findAndModify notices", "update notices");
    }

    private void command(String id) {
        sendingAgain.handle(command(id, PLAN.noticeId()));
    }

    private EventEnvelope<SendNoticeAgain> command(String id, String noticeId) {
        return new EventEnvelope<>(
                id, "urn:test", clock.instant(), null, null, null, new SendNoticeAgain(noticeId, "acc_office"));
    }

    private Notice claimed() {
        return due.claim(TODAY, clock.instant(), clock.instant().plusSeconds(60), "sender")
                .orElseThrow();
    }

    private Notice notice() {
        return notices.find(PLAN.noticeId()).orElseThrow();
    }
}
