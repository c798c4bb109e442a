package org.keurwerk.audit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.clock.MovingTheClock.Moved;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.ClockMaster;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.keurwerk.commons.time.ClockMaster.ServiceSilent;

/** Where the office may move the date. */
class MovingTheClockTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-28");

    private final ClockMaster master = mock(ClockMaster.class);
    private final MovingTheClock clock = new MovingTheClock(master);

    @BeforeEach
    void itIsTheDayBeforeALeapDay() {
        when(master.today()).thenReturn(TODAY);
        when(master.nextDeadline()).thenReturn(Optional.of(LocalDate.parse("2024-03-05")));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "2024-02-28, , , 2024-02-28",
        "2024-02-29, , , 2024-02-29",
        "2054-02-28, , , 2054-02-28",
        ", 0, , 2024-02-28",
        ", 1, , 2024-02-29",
        ", 2, , 2024-03-01",
        ", 366, , 2025-02-28",
        ", , next-deadline, 2024-03-05"
    })
    void aDateANumberOfDaysOrTheNextDeadline(
            @Nullable LocalDate date, @Nullable Integer days, @Nullable String to, LocalDate target) {
        assertThat(clock.check(new Move(date, days, to))).isEqualTo(target);
    }

    @Test
    void withoutADeadlineTheDateStays() {
        when(master.nextDeadline()).thenReturn(Optional.empty());

        assertThat(clock.check(new Move(null, null, "next-deadline"))).isEqualTo(TODAY);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "2024-02-27, , , clock-moves-forward-only",
        ", -1, , clock-moves-forward-only",
        ", -2147483648, , clock-moves-forward-only",
        "2054-03-01, , , invalid-content",
        ", 2147483647, , invalid-content",
        "+999999999-12-31, , , invalid-content",
        ", , tomorrow, invalid-content",
        "2024-03-01, 9, , invalid-content",
        ", 1, next-deadline, invalid-content",
        ", , , invalid-content"
    })
    void backNowhereAndBeyondThirtyYearsAreRefusedBeforeAnythingMoves(
            @Nullable LocalDate date, @Nullable Integer days, @Nullable String to, String slug) {
        ProblemException refused = refused(new Move(date, days, to));

        assertThat(refused.kind().slug()).isEqualTo(slug);
        verify(master, never()).moveTo(any(), any());
    }

    @Test
    void whatIsPossibleIsSaid() {
        assertThat(refused(new Move(null, null, null)).errors())
                .containsExactly(FieldProblem.of("date", "clock-target", "date | days | to: next-deadline"));
        assertThat(refused(new Move(LocalDate.parse("2099-01-01"), null, null)).errors())
                .containsExactly(FieldProblem.of("date", "range", "≤ 2054-02-28"));
    }

    @Test
    void aMoveTellsFromWhereToWhereAndWhatHappened() {
        Happening window = new Happening(TODAY.plusDays(1), "certificate-service", "renewal window P12M opened");
        when(master.moveTo(any(), any())).thenReturn(List.of(window));

        assertThat(clock.move(new Move(null, 2, null), happened -> {}))
                .isEqualTo(new Moved(TODAY, LocalDate.parse("2024-03-01"), List.of(window)));
    }

    @Test
    void aServiceThatGivesNoAnswerIsNoMistakeOfOursAndSaysHowFarItCame() {
        ServiceSilent silent = mock(ServiceSilent.class);
        when(silent.getMessage()).thenReturn("notification-service");
        when(master.moveTo(any(), any())).thenThrow(silent);

        ProblemException stalled = refusedMove(new Move(null, 2, null));

        assertThat(stalled.kind()).isEqualTo(MovingTheClock.STALLED);
        assertThat(stalled.kind().status()).isEqualTo(ProblemKind.UNAVAILABLE.status());
    }

    private ProblemException refused(Move move) {
        ProblemException refused = refusedMove(move);
        ProblemException checked = catchThrowableOfType(ProblemException.class, () -> clock.check(move));
        assertThat(checked.kind()).as("the check beforehand says the same").isEqualTo(refused.kind());
        return refused;
    }

    private ProblemException refusedMove(Move move) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> clock.move(move, happened -> {}));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
