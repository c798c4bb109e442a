package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.contracts.id.TrajectoryId;

/** By when everything is due, with the terms as they are set by default and the Dutch public holidays. */
class DeadlinesTest {

    private final StandingClock clock = new StandingClock("2020-07-01T08:00:00Z");
    private final Features features = Features.small(clock);
    private final Visits visits = features.get(Visits.class);
    private final Deadlines deadlines = features.get(Deadlines.class);

    @AfterEach
    void close() {
        features.close();
    }

    @ParameterizedTest(name = "{0} asked on {1} is due on {2}")
    @CsvSource({
        "Intake, 2020-07-01, 2020-07-15",
        "Intake, 2024-02-15, 2024-02-29",
        "Intake, 2020-12-25, 2021-01-08",
        "CheckIntake, 2020-07-15, 2020-07-22",
        "CheckIntake, 2020-12-24, 2021-01-04",
        "ComposeTeam, 2020-07-17, 2020-07-31",
        "DeclareIndependence, 2021-04-01, 2021-04-12",
        "ProposeVisitDates, 2021-05-03, 2021-05-18",
        "ChooseVisitDate, 2020-07-18, 2020-07-31",
        "RespondToConcept, 2021-03-26, 2021-04-13",
        "FinaliseReport, 2020-12-23, 2020-12-31",
        "TakeDecision, 2021-03-12, 2021-03-26",
        "Survey, 2021-03-26, 2021-05-07"
    })
    void whatIsAskedTodayHasItsTermFromToday(String kind, String today, String due) {
        clock.moveTo(today + "T08:00:00Z");

        assertThat(deadlines.dueOn(TaskKind.of(kind), new TrajectoryId("trj_none")))
                .isEqualTo(due);
    }

    @Test
    void todayIsTheDayInAmsterdam() {
        clock.moveTo("2020-06-30T22:00:00Z");
        assertThat(deadlines.dueOn(Kinds.INTAKE, new TrajectoryId("trj_none"))).isEqualTo("2020-07-15");

        clock.moveTo("2020-06-30T21:59:59Z");
        assertThat(deadlines.dueOn(Kinds.INTAKE, new TrajectoryId("trj_none"))).isEqualTo("2020-07-14");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SelfEvaluation, 2020-12-29",
        "ScoreNorms, 2021-02-22",
        "ConsolidateScores, 2021-02-24",
        "WriteConceptReport, 2021-03-03"
    })
    void whatHangsOnTheVisitDoesNotMoveWithTodayWhileItLiesAhead(String kind, String due) {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");

        assertThat(deadlines.dueOn(TaskKind.of(kind), TRJ_1)).isEqualTo(due);
        clock.moveTo("2020-12-28T08:00:00Z");
        assertThat(deadlines.dueOn(TaskKind.of(kind), TRJ_1)).isEqualTo(due);
    }

    @ParameterizedTest(name = "a visit that ends on {0}: report by {1}")
    @CsvSource({"2020-12-17, 2021-01-11", "2021-03-30, 2021-04-22", "2024-02-28, 2024-03-20", "2025-04-17, 2025-05-13"})
    void holidaysAndTheTurnOfTheYearDoNotCount(String visit, String due) {
        PlanningSamples.agreed(visits, TRJ_1, visit);

        assertThat(deadlines.dueOn(Kinds.WRITE_CONCEPT_REPORT, TRJ_1)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "LastDayOfVisit, 2021-02-10",
        "VisitUnconfirmed, 2021-02-13",
        "ResponseTermEnded, 2021-03-18",
        "SurveyTermEnded, 2021-04-15"
    })
    void theProcessGoesOnTheDayAfterATermsLastDay(String timer, String day) {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09", "2021-02-10");
        clock.moveTo("2021-03-03T08:00:00Z");

        assertThat(deadlines.timer(timer, TRJ_1)).isEqualTo(day);
    }

    @Test
    void aTimerThatNobodyKnowsIsAMistake() {
        assertThatThrownBy(() -> deadlines.timer("LastDayOfVisits", TRJ_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LastDayOfVisits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SelfEvaluation", "ScoreNorms", "ConsolidateScores", "WriteConceptReport"})
    void withoutAVisitNothingHangsOnIt(String kind) {
        assertThatThrownBy(() -> deadlines.dueOn(TaskKind.of(kind), TRJ_1)).hasMessageContaining("visit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScoreNorms", "ConsolidateScores", "WriteConceptReport"})
    void whatIsAskedLiesAheadAlsoWhenItsTermWasOverBefore(String kind) {
        PlanningSamples.agreed(visits, TRJ_1, "2020-07-02");
        clock.moveTo("2020-09-01T08:00:00Z");

        assertThat(deadlines.dueOn(TaskKind.of(kind), TRJ_1)).isEqualTo("2020-09-08");
    }

    @Test
    void aSelfEvaluationForAVisitThatIsNearIsDueBeforeIt() {
        PlanningSamples.agreed(visits, TRJ_1, "2020-07-15");

        assertThat(deadlines.dueOn(Kinds.SELF_EVALUATION, TRJ_1)).isEqualTo("2020-07-08");
    }

    @Test
    void theLastDayForAResponseIsTheOneTheOrganisationWasToldHoweverLateItsTaskComesUp() {
        ReportSamples.write(features.mongo(), TRJ_1, "2021-03-03");
        ReportSamples.respondBy(features.mongo(), TRJ_1, "2021-03-17");
        clock.moveTo("2021-03-04T08:00:00Z");

        assertThat(deadlines.dueOn(Kinds.RESPOND_TO_CONCEPT, TRJ_1)).isEqualTo("2021-03-17");
        assertThat(deadlines.timer("ResponseTermEnded", TRJ_1)).isEqualTo("2021-03-18");
    }
}
