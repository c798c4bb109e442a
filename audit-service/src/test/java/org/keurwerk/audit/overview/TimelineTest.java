package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.overview.Timeline.State;
import org.keurwerk.audit.overview.Timeline.Step;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;
import org.keurwerk.contracts.audit.Scope;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 7, 1);

    private static Trajectory trajectory(@Nullable String renewalOf, Phase... entered) {
        List<PhaseEntry> phases = new java.util.ArrayList<>();
        for (Phase phase : entered) {
            phases.add(new PhaseEntry(phase, FIRST.plusDays(phases.size())));
        }
        return new Trajectory(
                "trj_1",
                "org_1",
                "Bibliotheek Voorbeeld",
                "Voorbeeldstad",
                List.of(Scope.LIBRARY),
                "KIB",
                "I",
                "2021-Q1",
                renewalOf,
                null,
                null,
                Instant.parse("2020-07-01T08:00:00Z"),
                entered[entered.length - 1],
                phases,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                phases.get(phases.size() - 1).phase() == Phase.CLOSED ? FIRST : null,
                1);
    }

    private static List<Phase> phases(Timeline timeline) {
        return timeline.steps().stream().map(Step::phase).toList();
    }

    @Test
    void eachPhaseHasItsPlannedItsEnteredAndItsFinishedDate() {
        Timeline timeline = Timeline.of(
                trajectory(null, Phase.APPLICATION, Phase.INTAKE, Phase.PLANNING),
                Map.of(Phase.INTAKE, FIRST.plusDays(20), Phase.DECISION, FIRST.plusDays(200)));

        assertThat(timeline.steps())
                .startsWith(
                        new Step(Phase.APPLICATION, State.DONE, null, FIRST, FIRST.plusDays(1)),
                        new Step(Phase.INTAKE, State.DONE, FIRST.plusDays(20), FIRST.plusDays(1), FIRST.plusDays(2)),
                        new Step(Phase.PLANNING, State.NOW, null, FIRST.plusDays(2), null),
                        new Step(Phase.SELF_EVALUATION, State.TODO, null, null, null))
                .contains(new Step(Phase.DECISION, State.TODO, FIRST.plusDays(200), null, null));
    }

    @Test
    void aFirstTrajectoryBeginsWithItsApplicationAndARenewalWithItsAnnouncement() {
        assertThat(phases(Timeline.of(trajectory(null, Phase.APPLICATION), Map.of())))
                .startsWith(Phase.APPLICATION, Phase.INTAKE)
                .doesNotContain(Phase.ANNOUNCEMENT, Phase.CLOSED);
        assertThat(phases(Timeline.of(trajectory("trj_0", Phase.ANNOUNCEMENT), Map.of())))
                .startsWith(Phase.ANNOUNCEMENT, Phase.INTAKE)
                .doesNotContain(Phase.APPLICATION);
    }

    @Test
    void aPhaseThatAClosedTrajectoryNeverCameToIsLeftOut() {
        Timeline timeline = Timeline.of(
                trajectory(
                        null,
                        Phase.APPLICATION,
                        Phase.INTAKE,
                        Phase.PLANNING,
                        Phase.SELF_EVALUATION,
                        Phase.VISIT,
                        Phase.REPORT,
                        Phase.DECISION,
                        Phase.CLOSED),
                Map.of());

        assertThat(phases(timeline)).endsWith(Phase.REPORT, Phase.DECISION);
        assertThat(timeline.steps()).allSatisfy(step -> {
            assertThat(step.state()).isEqualTo(State.DONE);
            assertThat(step.finishedOn()).isNotNull();
        });
    }
}
