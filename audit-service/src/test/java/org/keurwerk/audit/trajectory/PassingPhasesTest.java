package org.keurwerk.audit.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;
import org.keurwerk.commons.time.BusinessTime;

/** When a phase was entered: the first time counts, however often the process's transaction is tried. */
class PassingPhasesTest {

    private final StandingClock clock = new StandingClock("2020-07-15T22:30:00Z");
    private final Trajectories trajectories = TrajectorySamples.on(DocumentStore.empty());
    private final PassingPhases phases = new PassingPhases(trajectories, new BusinessTime(clock));

    PassingPhasesTest() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
    }

    @Test
    void aPhaseIsEnteredOnTheDayInAmsterdam() {
        phases.entered("trj_1", Phase.INTAKE);

        Trajectory trajectory = trajectories.known("trj_1");
        assertThat(trajectory.phase()).isEqualTo(Phase.INTAKE);
        assertThat(trajectory.phases()).hasSize(2);
        assertThat(trajectory.enteredOn(Phase.INTAKE))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2020-07-16"));
        assertThat(trajectory.isClosed()).isFalse();
    }

    @Test
    void toldAgainTheFirstTimeCounts() {
        phases.entered("trj_1", Phase.INTAKE);
        clock.moveTo("2020-07-20T08:00:00Z");
        phases.entered("trj_1", Phase.INTAKE);

        assertThat(trajectories.known("trj_1").phases())
                .extracting(PhaseEntry::phase)
                .containsExactly(Phase.APPLICATION, Phase.INTAKE);
        assertThat(trajectories.known("trj_1").enteredOn(Phase.INTAKE))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2020-07-16"));
    }

    @Test
    void wordOfAnEarlierPhaseThatComesAgainDoesNotTurnTheTrajectoryBack() {
        phases.entered("trj_1", Phase.INTAKE);
        phases.entered("trj_1", Phase.PLANNING);
        phases.entered("trj_1", Phase.INTAKE);

        assertThat(trajectories.known("trj_1").phase()).isEqualTo(Phase.PLANNING);
    }

    @Test
    void theLastPhaseClosesTheTrajectoryOnItsDay() {
        phases.entered("trj_1", Phase.CLOSED);
        clock.moveTo("2020-08-01T08:00:00Z");
        phases.entered("trj_1", Phase.CLOSED);

        assertThat(trajectories.known("trj_1").isClosed()).isTrue();
        assertThat(trajectories.known("trj_1").closedOn()).isEqualTo("2020-07-16");
    }
}
