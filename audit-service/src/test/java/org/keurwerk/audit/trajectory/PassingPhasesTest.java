package org.keurwerk.audit.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.MongoTemplate;

/** When a phase was entered and left, however often the process's transaction is tried, and how often it was entered. */
class PassingPhasesTest {

    private final StandingClock clock = new StandingClock("2020-07-15T22:30:00Z");
    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final PassingPhases phases =
            new PassingPhases(trajectories, new BusinessTime(clock), TrailSamples.on(mongo));

    PassingPhasesTest() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
    }

    @Test
    void aPhaseIsEnteredOnTheDayInAmsterdam() {
        phases.entered(TRJ_1, Phase.INTAKE);

        Trajectory trajectory = trajectories.known(TRJ_1);
        assertThat(trajectory.phase()).isEqualTo(Phase.INTAKE);
        assertThat(trajectory.stages()).hasSize(2);
        assertThat(trajectory.enteredOn(Phase.INTAKE))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2020-07-16"));
        assertThat(trajectory.isClosed()).isFalse();
    }

    @Test
    void toldAgainTheFirstTimeCounts() {
        phases.entered(TRJ_1, Phase.INTAKE);
        clock.moveTo("2020-07-20T08:00:00Z");
        phases.entered(TRJ_1, Phase.INTAKE);

        assertThat(trajectories.known(TRJ_1).stages())
                .extracting(Stage::phase)
                .containsExactly(Phase.APPLICATION, Phase.INTAKE);
        assertThat(trajectories.known(TRJ_1).enteredOn(Phase.INTAKE))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2020-07-16"));
    }

    @Test
    void eachPhaseIsToldByTheTrailOnceAlsoWhenACrashLeftItUntold() {
        phases.entered(TRJ_1, Phase.APPLICATION);
        trajectories.enter(TRJ_1, Phase.INTAKE, LocalDate.parse("2020-07-16"));
        assertThat(TrailSamples.all(mongo, TRJ_1)).hasSize(1);

        phases.entered(TRJ_1, Phase.INTAKE);
        phases.entered(TRJ_1, Phase.INTAKE);

        assertThat(TrailSamples.all(mongo, TRJ_1))
                .extracting(TrailEntry::subject, entry -> entry.changes().get(0).before())
                .containsExactly(tuple("APPLICATION", null), tuple("INTAKE", "APPLICATION"));
    }

    @Test
    void aStageIsLeftOnTheDayOnWhichTheNextOneIsEntered() {
        phases.entered(TRJ_1, Phase.INTAKE);
        clock.moveTo("2020-07-20T08:00:00Z");
        phases.entered(TRJ_1, Phase.PLANNING);

        assertThat(trajectories.known(TRJ_1).stages())
                .extracting(Stage::phase, Stage::enteredOn, Stage::leftOn)
                .containsExactly(
                        tuple(Phase.APPLICATION, LocalDate.parse("2020-07-01"), LocalDate.parse("2020-07-16")),
                        tuple(Phase.INTAKE, LocalDate.parse("2020-07-16"), LocalDate.parse("2020-07-20")),
                        tuple(Phase.PLANNING, LocalDate.parse("2020-07-20"), null));
    }

    @Test
    void aPhaseThatIsEnteredAgainIsAnotherRound() {
        phases.entered(TRJ_1, Phase.PLANNING);
        phases.entered(TRJ_1, Phase.SELF_EVALUATION);
        clock.moveTo("2020-09-01T08:00:00Z");
        phases.entered(TRJ_1, Phase.PLANNING);

        Trajectory trajectory = trajectories.known(TRJ_1);
        assertThat(trajectory.phase()).isEqualTo(Phase.PLANNING);
        assertThat(trajectory.round(Phase.PLANNING)).isEqualTo(2);
        assertThat(trajectory.round(Phase.SELF_EVALUATION)).isEqualTo(1);
        assertThat(trajectory.enteredOn(Phase.PLANNING)).contains(LocalDate.parse("2020-09-01"));
        assertThat(trajectory.stages()).hasSize(4);
    }

    @Test
    void whatCameOfAStageIsNotedWithItsLastRound() {
        phases.entered(TRJ_1, Phase.PLANNING);
        phases.entered(TRJ_1, Phase.SELF_EVALUATION);
        phases.entered(TRJ_1, Phase.PLANNING);

        trajectories.conclude(TRJ_1, Phase.PLANNING, "PLANNED");

        assertThat(trajectories.known(TRJ_1).stages())
                .extracting(Stage::phase, Stage::outcome)
                .containsExactly(
                        tuple(Phase.APPLICATION, null),
                        tuple(Phase.PLANNING, null),
                        tuple(Phase.SELF_EVALUATION, null),
                        tuple(Phase.PLANNING, "PLANNED"));
        assertThatThrownBy(() -> trajectories.conclude(TRJ_1, Phase.VISIT, "HELD"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("VISIT");
    }

    @Test
    void theLastPhaseClosesTheTrajectoryOnItsDay() {
        phases.entered(TRJ_1, Phase.CLOSED);
        clock.moveTo("2020-08-01T08:00:00Z");
        phases.entered(TRJ_1, Phase.CLOSED);

        assertThat(trajectories.known(TRJ_1).isClosed()).isTrue();
        assertThat(trajectories.known(TRJ_1).closedOn()).isEqualTo("2020-07-16");
    }
}
