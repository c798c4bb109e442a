package org.keurwerk.audit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;
import org.keurwerk.contracts.audit.Scope;

class PlannedPhasesTest {

    static final DeadlineSettings TERMS = new DeadlineSettings(2, 5, 10, 5, 10, 10, 6, 8, 10, 15, 10, 5, 10, 6);
    private static final LocalDate APPLIED = LocalDate.of(2020, 7, 1);

    private final PlannedPhases plan = new PlannedPhases(TERMS, new WorkingDays(Set.of()));

    private Map<Phase, LocalDate> planned(String quarter, @Nullable List<LocalDate> visit, PhaseEntry... enteredLater) {
        List<PhaseEntry> phases = new ArrayList<>(List.of(new PhaseEntry(Phase.APPLICATION, APPLIED)));
        phases.addAll(List.of(enteredLater));
        return plan.plannedEnds(new Trajectory(
                "trj_1",
                "org_1",
                "Bibliotheek Voorbeeld",
                "Voorbeeldstad",
                List.of(Scope.LIBRARY),
                "KIB",
                "I",
                quarter,
                null,
                null,
                null,
                Instant.parse("2020-07-01T08:00:00Z"),
                phases.get(phases.size() - 1).phase(),
                phases,
                null,
                null,
                null,
                null,
                visit == null ? null : new Trajectory.Visit("vis_1", 0, visit),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                1));
    }

    @Test
    void theTermsFollowOneAnotherFromTheApplicationToTheChoiceOfTheVisit() {
        Map<Phase, LocalDate> planned = planned("2021-Q1", null);

        assertThat(planned.get(Phase.APPLICATION)).isEqualTo(APPLIED);
        assertThat(planned.get(Phase.INTAKE))
                .as("two weeks and five working days")
                .isEqualTo("2020-07-22");
        assertThat(planned.get(Phase.PLANNING)).as("thirty-five working days").isEqualTo("2020-09-09");
    }

    @Test
    void beforeDaysAreAgreedTheVisitIsExpectedWhenItsQuarterBegins() {
        Map<Phase, LocalDate> planned = planned("2021-Q1", null);

        assertThat(planned.get(Phase.VISIT)).isEqualTo("2021-01-01");
        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo("2020-11-20");
    }

    @Test
    void aQuarterThatIsTooNearGivesTheFirstDayThatPlanningAndSelfEvaluationLeaveRoomFor() {
        Map<Phase, LocalDate> planned = planned("2020-Q3", null);

        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo(planned.get(Phase.PLANNING));
        assertThat(planned.get(Phase.VISIT)).isEqualTo("2020-10-21");
    }

    @Test
    void agreedDaysSetEverythingAfterThem() {
        Map<Phase, LocalDate> planned =
                planned("2021-Q1", List.of(LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 10)));

        assertThat(planned.get(Phase.SELF_EVALUATION)).isEqualTo("2020-12-29");
        assertThat(planned.get(Phase.VISIT)).isEqualTo("2021-02-10");
        assertThat(planned.get(Phase.REPORT))
                .as("fifteen, ten and five working days")
                .isEqualTo("2021-03-24");
        assertThat(planned.get(Phase.DECISION)).isEqualTo("2021-04-07");
        assertThat(planned.get(Phase.EVALUATION)).isEqualTo("2021-05-19");
    }

    @Test
    void aPhaseThatWasEnteredEarlyOrLateIsPlannedFromThatDay() {
        Map<Phase, LocalDate> planned = planned(
                "2021-Q1",
                List.of(LocalDate.of(2021, 2, 9)),
                new PhaseEntry(Phase.INTAKE, LocalDate.of(2020, 7, 8)),
                new PhaseEntry(Phase.DECISION, LocalDate.of(2021, 3, 1)),
                new PhaseEntry(Phase.EVALUATION, LocalDate.of(2021, 3, 10)));

        assertThat(planned.get(Phase.INTAKE)).isEqualTo("2020-07-29");
        assertThat(planned.get(Phase.DECISION)).isEqualTo("2021-03-15");
        assertThat(planned.get(Phase.EVALUATION)).isEqualTo("2021-04-21");
    }
}
