package org.keurwerk.audit.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.audit.clock.web.ClockMove.Progress;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What the office types to move the date, and what it is told when that cannot be. */
class ClockPageControllerTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final ClockMove move = mock(ClockMove.class);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final ClockPageController page = controller();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "2024-03-01, , , 2024-03-01, , ",
        "' 2024-02-29 ', , , 2024-02-29, , ",
        ", 1, , , 1, ",
        ", ' 3660 ', , , 3660, ",
        ", , next-deadline, , , next-deadline"
    })
    void whatCanBeUnderstoodIsBegun(
            @Nullable String date,
            @Nullable String days,
            @Nullable String to,
            @Nullable LocalDate wantedDate,
            @Nullable Integer wantedDays,
            @Nullable String wantedTo) {
        when(move.start(new Move(wantedDate, wantedDays, wantedTo))).thenReturn(true);

        assertThat(page.move(date, days, to, response, model, ENGLISH)).isEqualTo("redirect:/office/clock");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2023-02-29", "29-02-2024"})
    void whatIsNoDateIsRefusedAndStaysInItsField(String typed) {
        assertThat(page.move(typed, null, null, response, model, ENGLISH)).isEqualTo("clock/clock");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(form().value("date")).isEqualTo(typed);
        assertThat(form().error("date")).isNotBlank();
        verify(move, never()).start(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3661", "1.5", "many", "99999999999"})
    void aNumberOfDaysIsOneToTenYears(String typed) {
        assertThat(page.move(null, typed, null, response, model, ENGLISH)).isEqualTo("clock/clock");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(form().value("days")).isEqualTo(typed);
        assertThat(form().error("days")).isNotBlank();
        verify(move, never()).start(any());
    }

    @Test
    void whileOneMoveGoesOnAnotherIsRefused() {
        when(move.start(any())).thenReturn(false);

        assertThat(page.move(null, "7", null, response, model, ENGLISH)).isEqualTo("clock/clock");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(form().value("days")).isEqualTo("7");
        assertThat(form().error("days")).isNotBlank();
    }

    @Test
    void aDateThatLiesBehindIsRefusedInWords() {
        when(move.start(any()))
                .thenThrow(new ProblemException(MovingTheClock.FORWARD_ONLY, "2024-02-28", "2024-01-01"));

        page.move("2024-01-01", null, null, response, model, ENGLISH);

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(form().value("date")).isEqualTo("2024-01-01");
        assertThat(form().error("date")).isNotBlank().doesNotContain("clock-moves");
    }

    @Test
    void aDateThatIsTooFarIsRefusedWithTheLastThatCanBe() {
        when(move.start(any()))
                .thenThrow(ProblemException.invalid(List.of(FieldProblem.of("date", "range", "≤ 2044-02-28"))));

        page.move("9999-01-01", null, null, response, model, ENGLISH);

        assertThat(form().value("date")).isEqualTo("9999-01-01");
        assertThat(form().error("date")).contains("28 February 2044");
    }

    @Test
    void whileTheDateMovesThePageDoesNotAskForTheNextDeadline() {
        when(move.progress()).thenReturn(progress(true));

        assertThat(page.show(model)).isEqualTo("clock/clock");

        assertThat(model.getAttribute("next")).isNull();
        verify(move, never()).nextDeadline();
    }

    @Test
    void whenTheDateStandsTheNextDeadlineIsShown() {
        when(move.progress()).thenReturn(progress(false));
        when(move.nextDeadline()).thenReturn(LocalDate.parse("2024-03-05"));

        page.show(model);

        assertThat(model.getAttribute("next")).isEqualTo(LocalDate.parse("2024-03-05"));
    }

    @Test
    void thePartThatAsksAgainHasTheWholePageShownAnewWhenItIsOver() {
        when(move.progress()).thenReturn(progress(true)).thenReturn(progress(false));

        page.progress(model, response);
        assertThat(response.getHeader("HX-Refresh")).isNull();

        page.progress(model, response);
        assertThat(response.getHeader("HX-Refresh")).isEqualTo("true");
    }

    private FormView form() {
        return (FormView) Objects.requireNonNull(model.getAttribute("form"));
    }

    private static Progress progress(boolean running) {
        LocalDate day = LocalDate.parse("2024-02-28");
        return new Progress(day, day.plusDays(7), day, Map.of(), running, 1.0, null);
    }

    private ClockPageController controller() {
        try (AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext()) {
            parts.registerBean("messageSource", MessageSource.class, ClockPageControllerTest::words);
            parts.registerBean(BusinessTime.class, () -> new BusinessTime(new StandingClock("2024-02-28T09:00:00Z")));
            parts.registerBean(Dates.class);
            parts.registerBean(Problems.class);
            parts.refresh();
            return new ClockPageController(move, parts.getBean(Dates.class), parts.getBean(Problems.class), words());
        }
    }

    private static MessageSource words() {
        try {
            return PortalWords.of(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
