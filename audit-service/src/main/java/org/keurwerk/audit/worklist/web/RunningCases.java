package org.keurwerk.audit.worklist.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;

/** Where all running trajectories stand, for those who watch over them: how many in each phase, and how many of those are late. */
record RunningCases(int running, long late, long due, List<InPhase> phases) {

    private static final Set<Phase> SHORT = Set.of(Phase.APPLICATION, Phase.ANNOUNCEMENT);

    /** One phase; a trajectory counts as late once when any of its tasks is. */
    record InPhase(Phase phase, long running, long late) {}

    /**
     * Counted as the lists that they lead to.
     *
     * @param late the trajectories in which somebody is late, also closed ones about which a case runs
     * @param dueOrLate those, and the trajectories in which something is due soon
     */
    static RunningCases of(
            Collection<Trajectory> running, Collection<TrajectoryId> late, Collection<TrajectoryId> dueOrLate) {
        Set<TrajectoryId> lateOnce = Set.copyOf(late);
        long due = dueOrLate.stream()
                .distinct()
                .filter(trajectory -> !lateOnce.contains(trajectory))
                .count();
        List<InPhase> phases = Stream.of(Phase.values())
                .filter(phase -> phase != Phase.CLOSED)
                .map(phase -> inPhase(phase, running, lateOnce))
                .filter(one -> one.running() > 0 || !SHORT.contains(one.phase()))
                .toList();
        return new RunningCases(running.size(), lateOnce.size(), due, phases);
    }

    private static InPhase inPhase(Phase phase, Collection<Trajectory> running, Set<TrajectoryId> late) {
        List<Trajectory> there =
                running.stream().filter(one -> one.phase() == phase).toList();
        return new InPhase(
                phase,
                there.size(),
                there.stream().filter(one -> late.contains(one.id())).count());
    }
}
