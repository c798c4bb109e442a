package org.keurwerk.audit.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.clock.MovingTheClock.Moved;
import org.keurwerk.audit.clock.web.ClockMove.Progress;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.ClockMaster.Happening;

/** A move of the date in the background: one at a time, and how far it is can always be asked. */
class ClockMoveTest {

    private static final LocalDate FROM = LocalDate.parse("2024-02-28");
    private static final LocalDate TO = LocalDate.parse("2024-03-05");
    private static final Move MOVE = new Move(TO, null, null);

    private final MovingTheClock clock = mock(MovingTheClock.class);
    private final ClockMove move = new ClockMove(clock);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void theClockStands() {
        when(clock.today()).thenReturn(FROM);
        when(clock.check(any())).thenReturn(TO);
    }

    @AfterEach
    void end() {
        goOn.countDown();
        move.end();
    }

    @Test
    void beforeTheFirstMoveThereIsNone() {
        assertThat(move.progress()).isNull();
    }

    @Test
    void whatHappenedIsShownByDateWhileItGoesOnAndAfter() {
        moving(tell -> {
            tell.accept(List.of(happening("2024-03-01", "b"), happening("2024-02-29", "a")));
            tell.accept(List.of(happening("2024-03-01", "c")));
            waitForTheTest();
        });

        assertThat(move.start(MOVE)).isTrue();
        await().until(() ->
                shown().happened().values().stream().mapToInt(List::size).sum() == 3);

        assertThat(shown().running()).isTrue();
        assertThat(shown().happened().keySet())
                .containsExactly(LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-01"));
        goOn.countDown();
        Progress done = ended();
        assertThat(done.happened().get(LocalDate.parse("2024-03-01")))
                .extracting(Happening::what)
                .containsExactly("b", "c");
        assertThat(done.failure()).isNull();
        assertThat(done.from()).isEqualTo(FROM);
        assertThat(done.to()).isEqualTo(TO);
    }

    @Test
    void aSecondMoveWaitsUntilTheFirstHasEnded() {
        moving(tell -> waitForTheTest());
        assertThat(move.start(MOVE)).isTrue();

        assertThat(move.start(MOVE)).isFalse();

        goOn.countDown();
        ended();
        assertThat(move.start(MOVE)).isTrue();
    }

    @Test
    void aMoveThatIsRefusedIsNotBegun() {
        when(clock.check(any())).thenThrow(new ProblemException(MovingTheClock.FORWARD_ONLY));

        assertThatThrownBy(() -> move.start(MOVE)).isInstanceOf(ProblemException.class);

        assertThat(move.progress()).isNull();
    }

    @Test
    void aMoveThatStallsSaysSoAndKeepsWhatHappened() {
        moving(tell -> {
            tell.accept(List.of(happening("2024-02-29", "a")));
            throw new ProblemException(MovingTheClock.STALLED, "notification-service", "2024-02-29");
        });

        move.start(MOVE);

        Progress stalled = ended();
        assertThat(Objects.requireNonNull(stalled.failure()).kind()).isEqualTo(MovingTheClock.STALLED);
        assertThat(stalled.happened()).hasSize(1);
    }

    @Test
    void aMistakeOfOursEndsTheMoveTooAndDoesNotBlockTheNext() {
        moving(tell -> {
            throw new IllegalStateException("a mistake");
        });

        move.start(MOVE);

        Progress failed = ended();
        assertThat(Objects.requireNonNull(failed.failure()).kind()).isEqualTo(ProblemKind.INTERNAL);
        assertThat(move.start(MOVE)).isTrue();
    }

    @Test
    void theNextDeadlineIsSaidWhereItCanBe() {
        when(clock.nextDeadline()).thenReturn(Optional.of(TO)).thenReturn(Optional.empty());

        assertThat(move.nextDeadline()).isEqualTo(TO);
        assertThat(move.nextDeadline()).isNull();
    }

    @Test
    void whereTheNextDeadlineCannotBeSaidThePageIsShownWithoutIt() {
        when(clock.nextDeadline()).thenThrow(new IllegalStateException("a service is silent"));

        assertThat(move.nextDeadline()).isNull();
    }

    private void moving(Consumer<Consumer<List<Happening>>> how) {
        when(clock.move(any(), any())).thenAnswer(call -> {
            how.accept(call.getArgument(1));
            return new Moved(FROM, TO, List.of());
        });
    }

    private void waitForTheTest() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Progress shown() {
        return Objects.requireNonNull(move.progress());
    }

    private Progress ended() {
        return await().until(this::shown, progress -> !progress.running());
    }

    private static Happening happening(String date, String what) {
        return new Happening(LocalDate.parse(date), "audit-service", what);
    }
}
