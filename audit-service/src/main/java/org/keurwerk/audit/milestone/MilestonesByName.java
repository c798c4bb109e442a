package org.keurwerk.audit.milestone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** All milestones, found by the names that the models use. */
@Component
class MilestonesByName implements Milestones {

    private final Map<String, Milestone> byName;
    private final Trajectories trajectories;

    MilestonesByName(List<Milestone> milestones, Trajectories trajectories) {
        this.byName = milestones.stream()
                .collect(Collectors.toUnmodifiableMap(
                        milestone -> milestone.event().getSimpleName(), Function.identity()));
        this.trajectories = trajectories;
    }

    @Override
    public Event fact(String milestone, TrajectoryId trajectoryId) {
        Milestone known = byName.get(milestone);
        if (known == null) {
            throw new IllegalArgumentException("no milestone is called " + milestone);
        }
        return known.fact(trajectories.known(trajectoryId));
    }
}
