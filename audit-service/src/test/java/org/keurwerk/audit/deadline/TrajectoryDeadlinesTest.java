package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.calendar.CalendarSamples;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.time.BusinessTime;

/** By when everything is due, with the terms as they are set by default and the Dutch public holidays. */
class TrajectoryDeadlinesTest {

    private final StandingClock clock = new StandingClock("2020-07-01T08:00:00Z");
    private final Trajectories trajectories = TrajectorySamples.on(DocumentStore.empty());
    private final Reports reports = mock();
    private final TrajectoryDeadlines deadlines = new TrajectoryDeadlines(
            PlannedPhasesTest.TERMS, CalendarSamples.dutch(), trajectories, reports, new BusinessTime(clock));

    @ParameterizedTest(name = "{0} asked on {1} is due on {2}")
    @CsvSource({
        "INTAKE, 2020-07-01, 2020-07-15",
        "INTAKE, 2024-02-15, 2024-02-29",
        "INTAKE, 2020-12-25, 2021-01-08",
        "CHECK_INTAKE, 2020-07-15, 2020-07-22",
        "CHECK_INTAKE, 2020-12-24, 2021-01-04",
        "COMPOSE_TEAM, 2020-07-17, 2020-07-31",
        "DECLARE_INDEPENDENCE, 2021-04-01, 2021-04-12",
        "PROPOSE_VISIT_DATES, 2021-05-03, 2021-05-18",
        "CHOOSE_VISIT_DATE, 2020-07-18, 2020-07-31",
        "RESPOND_TO_CONCEPT, 2021-03-26, 2021-04-13",
        "FINALISE_REPORT, 2020-12-23, 2020-12-31",
        "TAKE_DECISION, 2021-03-12, 2021-03-26",
        "SURVEY, 2021-03-26, 2021-05-07"
    })
    void whatIsAskedTodayHasItsTermFromToday(TaskKind kind, String today, String due) {
        clock.moveTo(today + "T08:00:00Z");

        assertThat(deadlines.dueOn(kind, "trj_none")).isEqualTo(due);
    }

    @Test
    void todayIsTheDayInAmsterdam() {
        clock.moveTo("2020-06-30T22:00:00Z");
        assertThat(deadlines.dueOn(TaskKind.INTAKE, "trj_none")).isEqualTo("2020-07-15");

        clock.moveTo("2020-06-30T21:59:59Z");
        assertThat(deadlines.dueOn(TaskKind.INTAKE, "trj_none")).isEqualTo("2020-07-14");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SELF_EVALUATION, 2020-12-29",
        "SCORE_NORMS, 2021-02-22",
        "CONSOLIDATE_SCORES, 2021-02-24",
        "WRITE_CONCEPT_REPORT, 2021-03-03"
    })
    void whatHangsOnTheVisitDoesNotMoveWithToday(TaskKind kind, String due) {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .visit("2021-02-09", "2021-02-10")
                .build());

        assertThat(deadlines.dueOn(kind, "trj_1")).isEqualTo(due);
        clock.moveTo("2021-02-28T08:00:00Z");
        assertThat(deadlines.dueOn(kind, "trj_1")).isEqualTo(due);
    }

    @ParameterizedTest(name = "a visit that ends on {0}: report by {1}")
    @CsvSource({"2020-12-17, 2021-01-11", "2021-03-30, 2021-04-22", "2024-02-28, 2024-03-20", "2025-04-17, 2025-05-13"})
    void holidaysAndTheTurnOfTheYearDoNotCount(String visit, String due) {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").visit(visit).build());

        assertThat(deadlines.dueOn(TaskKind.WRITE_CONCEPT_REPORT, "trj_1")).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"VisitEnded, 2021-02-11", "ResponseTermEnded, 2021-03-18", "SurveyTermEnded, 2021-04-15"})
    void theProcessGoesOnTheDayAfterATermsLastDay(String timer, String day) {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .visit("2021-02-09", "2021-02-10")
                .build());
        clock.moveTo("2021-03-03T08:00:00Z");

        assertThat(deadlines.timer(timer, "trj_1")).isEqualTo(day);
    }

    @Test
    void aTimerThatNobodyKnowsIsAMistake() {
        assertThatThrownBy(() -> deadlines.timer("VisitEndedd", "trj_1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VisitEndedd");
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"SELF_EVALUATION", "SCORE_NORMS", "CONSOLIDATE_SCORES", "WRITE_CONCEPT_REPORT"})
    void withoutAVisitNothingHangsOnIt(TaskKind kind) {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());

        assertThatThrownBy(() -> deadlines.dueOn(kind, "trj_1")).hasMessageContaining("visit");
    }

    @Test
    void aSelfEvaluationForAVisitThatIsNearWasDueBeforeItWasAsked() {
        trajectories.begin(
                TrajectorySamples.trajectory("trj_1").visit("2020-07-15").build());

        assertThat(deadlines.dueOn(TaskKind.SELF_EVALUATION, "trj_1")).isBefore(LocalDate.parse("2020-07-01"));
    }

    @Test
    void theLastDayForAResponseIsTheOneTheOrganisationWasToldHoweverLateItsTaskComesUp() {
        given(reports.of("trj_1"))
                .willReturn(Optional.of(new Report(
                        "rep_1",
                        "trj_1",
                        "Concept.",
                        List.of(),
                        LocalDate.parse("2021-03-03"),
                        LocalDate.parse("2021-03-17"),
                        null,
                        List.of(),
                        null,
                        null,
                        1)));
        clock.moveTo("2021-03-04T08:00:00Z");

        assertThat(deadlines.dueOn(TaskKind.RESPOND_TO_CONCEPT, "trj_1")).isEqualTo("2021-03-17");
        assertThat(deadlines.timer("ResponseTermEnded", "trj_1")).isEqualTo("2021-03-18");
    }
}
