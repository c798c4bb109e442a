package org.keurwerk.notification.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.ledger.DueNotices;

/** When sweeps run. */
class DeliveringNoticesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sweep sweep = mock();
    private final DueNotices notices = mock();
    private final OutboxRelay relay = mock();
    private final Backlog backlog = mock();
    private final DeliveringNotices delivering = new DeliveringNotices(
            sweep, notices, relay, backlog, new BusinessTime(new MovableClock("2020-07-01T08:00:00Z")));

    @BeforeEach
    void everythingWasHandled() {
        when(backlog.isEmpty()).thenReturn(true);
    }

    @AfterEach
    void close() {
        delivering.close();
    }

    @Test
    void howeverManyAskWhileASweepRunsOneMoreFollows() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch mayEnd = new CountDownLatch(1);
        when(sweep.run(any())).thenAnswer(call -> {
            begun.incrementAndGet();
            assertThat(mayEnd.await(20, SECONDS)).isTrue();
            return List.of();
        });
        delivering.ask();
        await().atMost(PATIENCE).until(() -> begun.get() == 1);

        for (int asking = 0; asking < 1_000; asking++) {
            delivering.ask();
        }
        mayEnd.countDown();

        await().atMost(PATIENCE).until(() -> begun.get() == 2);
        assertThat(delivering.doWhatIsDue(TODAY)).isEmpty();
        assertThat(begun).as("the clock's own sweep comes third").hasValue(3);
    }

    @Test
    void nothingGoesOutBeforeWhatWasPublishedMeanwhileHasBeenHandled() {
        when(backlog.isEmpty()).thenReturn(false);
        assertThat(delivering.doWhatIsDue(TODAY)).isEmpty();
        verify(sweep, never()).run(any());

        when(backlog.isEmpty()).thenReturn(true);
        delivering.doWhatIsDue(TODAY);
        verify(sweep).run(TODAY);
    }

    @Test
    void onceCaughtUpABacklogOfTheDayDoesNotHoldUpTheMail() {
        delivering.doWhatIsDue(TODAY);
        when(backlog.isEmpty()).thenReturn(false);
        when(sweep.run(TODAY)).thenReturn(List.of(new Line(TODAY, "NoticeSent: A")));

        assertThat(delivering.doWhatIsDue(TODAY)).containsExactly("NoticeSent: A");
    }

    @Test
    void theClockHearsOnceWhatWasDoneThatDayAlsoByOtherSweeps() {
        when(sweep.run(TODAY))
                .thenReturn(List.of(
                        new Line(TODAY.minusDays(1), "NoticeSent: yesterday"), new Line(TODAY, "NoticeSent: A")))
                .thenReturn(List.of());
        delivering.ask();
        await().atMost(PATIENCE).untilAsserted(() -> verify(relay).nudge());

        assertThat(delivering.doWhatIsDue(TODAY)).containsExactly("NoticeSent: A");
        assertThat(delivering.doWhatIsDue(TODAY)).isEmpty();
    }

    @Test
    void whatNoClockAsksForIsNotKeptForEver() {
        when(sweep.run(TODAY))
                .thenReturn(Collections.nCopies(5_000, new Line(TODAY, "NoticeSent: A")))
                .thenReturn(List.of());

        assertThat(delivering.doWhatIsDue(TODAY)).hasSize(1_000);
    }

    @Test
    void aSweepThatFailsIsFollowedByTheNext() {
        when(sweep.run(TODAY))
                .thenThrow(new IllegalStateException("the store is away"))
                .thenReturn(List.of());
        delivering.ask();
        await().atMost(PATIENCE).untilAsserted(() -> verify(sweep).run(TODAY));

        assertThat(delivering.doWhatIsDue(TODAY)).isEmpty();
    }

    @Test
    void itIsIdleWhenNothingIsDueAndKnowsTheNextDay() {
        when(notices.any(TODAY)).thenReturn(true, false);
        when(notices.nextAfter(TODAY))
                .thenReturn(Optional.of(TODAY.plusDays(7)))
                .thenReturn(Optional.empty());

        assertThat(delivering.idle()).isFalse();
        assertThat(delivering.idle()).isTrue();
        assertThat(delivering.nextDue()).isEqualTo(TODAY.plusDays(7));
        assertThat(delivering.nextDue()).isNull();
    }
}
