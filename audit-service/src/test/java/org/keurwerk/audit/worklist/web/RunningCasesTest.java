package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.web.RunningCases.InPhase;
import org.keurwerk.contracts.id.TrajectoryId;

/** How many trajectories run in each phase, and how many of them somebody must look after. */
class RunningCasesTest {

    private final Trajectory first = in("trj_1", Phase.INTAKE);
    private final Trajectory second = in("trj_2", Phase.INTAKE);
    private final Trajectory third = in("trj_3", Phase.REPORT);

    @Test
    void aTrajectoryIsLateOnceHoweverManyOfItsTasksAre() {
        RunningCases cases =
                RunningCases.of(List.of(first, second, third), List.of(first.id(), first.id()), List.of(first.id()));

        assertThat(cases.running()).isEqualTo(3);
        assertThat(cases.late()).isEqualTo(1);
        assertThat(cases.phases()).contains(new InPhase(Phase.INTAKE, 2, 1), new InPhase(Phase.REPORT, 1, 0));
    }

    @Test
    void whatIsLateDoesNotCountAsDueToo() {
        RunningCases cases = RunningCases.of(
                List.of(first, second),
                List.of(first.id()),
                List.of(first.id(), second.id(), new TrajectoryId("trj_closed")));

        assertThat(cases.late()).isEqualTo(1);
        assertThat(cases.due())
                .as("as in the list, also of a closed one about which a case runs")
                .isEqualTo(2);
    }

    @Test
    void shortPhasesAreShownOnlyWhileATrajectoryIsInThem() {
        assertThat(RunningCases.of(List.of(), List.of(), List.of()).phases())
                .extracting(InPhase::phase)
                .containsExactly(
                        Phase.INTAKE,
                        Phase.PLANNING,
                        Phase.SELF_EVALUATION,
                        Phase.VISIT,
                        Phase.REPORT,
                        Phase.DECISION,
                        Phase.EVALUATION);
        assertThat(RunningCases.of(List.of(in("trj_4", Phase.ANNOUNCEMENT)), List.of(), List.of())
                        .phases())
                .contains(new InPhase(Phase.ANNOUNCEMENT, 1, 0))
                .extracting(InPhase::phase)
                .doesNotContain(Phase.APPLICATION, Phase.CLOSED);
    }

    private static Trajectory in(String id, Phase phase) {
        return TrajectorySamples.trajectory(id).in(phase, "2020-07-01").build();
    }
}
