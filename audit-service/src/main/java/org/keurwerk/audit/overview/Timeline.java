package org.keurwerk.audit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;

/** The phases of a trajectory in their order, with planned and real dates. A phase that a closed trajectory never came to is left out. */
public record Timeline(List<Step> steps) {

    /**
     * One phase.
     *
     * @param plannedOn by when it is planned to be over
     * @param enteredOn when it was entered; null when it was not yet
     * @param finishedOn when the next one was entered; null when it was not yet
     */
    public record Step(
            Phase phase,
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
        return new Timeline(Stream.of(Phase.values())
                .filter(phase -> shown(phase, trajectory))
                .map(phase -> new Step(
                        phase,
                        state(phase, trajectory),
                        plan.get(phase),
                        trajectory.enteredOn(phase).orElse(null),
                        finishedOn(phase, trajectory.phases())))
                .toList());
    }

    private static boolean shown(Phase phase, Trajectory trajectory) {
        return switch (phase) {
            case APPLICATION -> trajectory.renewalOf() == null;
            case ANNOUNCEMENT -> trajectory.renewalOf() != null;
            case CLOSED -> false;
            default -> !trajectory.isClosed() || trajectory.enteredOn(phase).isPresent();
        };
    }

    private static State state(Phase phase, Trajectory trajectory) {
        int towards = trajectory.phase().compareTo(phase);
        if (towards == 0) {
            return State.NOW;
        }
        boolean passed = towards > 0 || phase == Phase.APPLICATION || phase == Phase.ANNOUNCEMENT;
        return passed ? State.DONE : State.TODO;
    }

    private static @Nullable LocalDate finishedOn(Phase phase, List<PhaseEntry> entries) {
        return IntStream.range(0, entries.size() - 1)
                .filter(at -> entries.get(at).phase() == phase)
                .mapToObj(at -> entries.get(at + 1).enteredOn())
                .findFirst()
                .orElse(null);
    }
}
