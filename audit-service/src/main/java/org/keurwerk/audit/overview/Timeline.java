package org.keurwerk.audit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Stage;
import org.keurwerk.audit.trajectory.Trajectory;

/** The stages of a trajectory in their order, with planned and real dates: those it came to, then, while it runs, the phases still to come. */
public record Timeline(List<Step> steps) {

    private static final Set<Phase> BEGINNINGS = Set.of(Phase.APPLICATION, Phase.ANNOUNCEMENT);

    /**
     * One stage, or a phase still to come.
     *
     * @param round how often the phase was entered by then, from 1
     * @param plannedOn by when it is planned to be over
     * @param enteredOn when it was entered; null when it was not yet
     * @param finishedOn when the next one was entered; null when it was not yet
     */
    public record Step(
            Phase phase,
            int round,
            State state,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate finishedOn) {}

    /** Where a step lies. */
    public enum State {
        /** Passed. */
        DONE,
        /** It stands here. */
        NOW,
        /** Still to come. */
        TODO
    }

    static Timeline of(Trajectory trajectory, Map<Phase, LocalDate> plan) {
        return new Timeline(Stream.concat(
                        trajectory.stages().stream()
                                .filter(stage -> stage.phase() != Phase.CLOSED)
                                .map(stage -> passed(stage, plan)),
                        toCome(trajectory)
                                .map(phase -> new Step(
                                        phase,
                                        trajectory
                                                        .stage(phase)
                                                        .map(Stage::round)
                                                        .orElse(0)
                                                + 1,
                                        State.TODO,
                                        plan.get(phase),
                                        null,
                                        null)))
                .toList());
    }

    private static Step passed(Stage stage, Map<Phase, LocalDate> plan) {
        return new Step(
                stage.phase(),
                stage.round(),
                stage.leftOn() == null ? State.NOW : State.DONE,
                plan.get(stage.phase()),
                stage.enteredOn(),
                stage.leftOn());
    }

    /** What follows the present phase; a closed trajectory comes to nothing more. */
    private static Stream<Phase> toCome(Trajectory trajectory) {
        return Stream.of(Phase.values())
                .filter(phase -> phase.compareTo(trajectory.phase()) > 0)
                .filter(phase -> phase != Phase.CLOSED && !BEGINNINGS.contains(phase))
                .filter(trajectory::passes);
    }
}
