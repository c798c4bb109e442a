package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.overview.Timeline.State;
import org.keurwerk.audit.overview.Timeline.Step;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 7, 1);

    private static Trajectory trajectory(@Nullable String renewalOf, Phase... entered) {
        TrajectorySamples sample = TrajectorySamples.trajectory("trj_1");
        for (int i = 0; i < entered.length; i++) {
            String day = FIRST.plusDays(i).toString();
            sample = entered[i] == Phase.CLOSED ? sample.closed(day) : sample.in(entered[i], day);
        }
        return renewalOf == null ? sample.build() : sample.renews(renewalOf).build();
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
                        new Step(Phase.APPLICATION, 1, State.DONE, null, FIRST, FIRST.plusDays(1)),
                        new Step(Phase.INTAKE, 1, State.DONE, FIRST.plusDays(20), FIRST.plusDays(1), FIRST.plusDays(2)),
                        new Step(Phase.PLANNING, 1, State.NOW, null, FIRST.plusDays(2), null),
                        new Step(Phase.SELF_EVALUATION, 1, State.TODO, null, null, null))
                .contains(new Step(Phase.DECISION, 1, State.TODO, FIRST.plusDays(200), null, null));
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

    @Test
    void aPhaseThatIsEnteredAgainIsAStageOfItsOwnAndWhatFollowsIsStillToCome() {
        Timeline timeline = Timeline.of(
                trajectory(
                        null, Phase.APPLICATION, Phase.INTAKE, Phase.PLANNING, Phase.SELF_EVALUATION, Phase.PLANNING),
                Map.of());

        assertThat(timeline.steps())
                .extracting(Step::phase, Step::round, Step::state)
                .startsWith(
                        tuple(Phase.APPLICATION, 1, State.DONE),
                        tuple(Phase.INTAKE, 1, State.DONE),
                        tuple(Phase.PLANNING, 1, State.DONE),
                        tuple(Phase.SELF_EVALUATION, 1, State.DONE),
                        tuple(Phase.PLANNING, 2, State.NOW),
                        tuple(Phase.SELF_EVALUATION, 2, State.TODO),
                        tuple(Phase.VISIT, 1, State.TODO));
    }
}
