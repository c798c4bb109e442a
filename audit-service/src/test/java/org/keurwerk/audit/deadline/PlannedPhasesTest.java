package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.PhasePlan;
import org.keurwerk.audit.trajectory.TrajectorySamples;

class PlannedPhasesTest {

    private static final LocalDate APPLIED = LocalDate.of(2020, 7, 1);

    private final Features features = Features.small(new StandingClock("2020-07-01T08:00:00Z"));

    @AfterEach
    void close() {
        features.close();
    }

    private Map<Phase, LocalDate> planned(String quarter, List<String> visit, String... enteredLater) {
        TrajectorySamples sample =
                TrajectorySamples.trajectory("trj_1").quarter(quarter).in(Phase.APPLICATION);
        for (int i = 0; i < enteredLater.length; i += 2) {
            sample = sample.in(Phase.valueOf(enteredLater[i]), enteredLater[i + 1]);
        }
        if (!visit.isEmpty()) {
            PlanningSamples.agreed(features.get(Visits.class), TRJ_1, visit.toArray(String[]::new));
        }
        return features.get(PhasePlan.class).plannedEnds(sample.build());
    }

    @Test
    void theTermsFollowOneAnotherFromTheApplicationToTheChoiceOfTheVisit() {
        Map<Phase, LocalDate> planned = planned("2021-Q1", List.of());

        assertThat(planned.get(Phase.APPLICATION)).isEqualTo(APPLIED);
        assertThat(planned.get(Phase.INTAKE))
                .as("two weeks and five working days")
                .isEqualTo("2020-07-22");
        assertThat(planned.get(Phase.PLANNING))
                .as("forty working days, five of them for an objection to a name")
                .isEqualTo("2020-09-16");
    }

    @Test
    void beforeDaysAreAgreedTheVisitIsExpectedWhenItsQuarterBegins() {
        Map<Phase, LocalDate> planned = planned("2021-Q1", List.of());

        assertThat(planned.get(Phase.VISIT))
                .as("the first working day of the quarter")
                .isEqualTo("2021-01-04");
        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo("2020-11-23");
    }

    @Test
    void aQuarterThatIsTooNearGivesTheFirstDayThatPlanningAndSelfEvaluationLeaveRoomFor() {
        Map<Phase, LocalDate> planned = planned("2020-Q3", List.of());

        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo(planned.get(Phase.PLANNING));
        assertThat(planned.get(Phase.VISIT)).isEqualTo("2020-10-28");
    }

    @Test
    void agreedDaysSetEverythingAfterThem() {
        Map<Phase, LocalDate> planned = planned("2021-Q1", List.of("2021-02-09", "2021-02-10"));

        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo("2020-12-29");
        assertThat(planned.get(Phase.VISIT)).isEqualTo("2021-02-10");
        assertThat(planned.get(Phase.REPORT))
                .as("fifteen, ten and five working days")
                .isEqualTo("2021-03-24");
        assertThat(planned.get(Phase.DECISION)).as("Easter does not count").isEqualTo("2021-04-09");
        assertThat(planned.get(Phase.EVALUATION)).isEqualTo("2021-05-21");
    }

    @Test
    void aPhaseThatWasEnteredEarlyOrLateIsPlannedFromThatDay() {
        Map<Phase, LocalDate> planned = planned(
                "2021-Q1",
                List.of("2021-02-09"),
                "INTAKE",
                "2020-07-08",
                "DECISION",
                "2021-03-01",
                "EVALUATION",
                "2021-03-10");

        assertThat(planned.get(Phase.INTAKE)).isEqualTo("2020-07-29");
        assertThat(planned.get(Phase.DECISION)).isEqualTo("2021-03-15");
        assertThat(planned.get(Phase.EVALUATION)).isEqualTo("2021-04-21");
    }
}
