package org.keurwerk.audit.milestone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** All milestones, found by the names that the models use. Each fact is told by the trail before it is published, however often publishing is tried. */
@Component
class MilestonesByName implements Milestones {

    private final Map<String, Milestone> byName;
    private final Trajectories trajectories;
    private final Trail trail;

    MilestonesByName(List<Milestone> milestones, Trajectories trajectories, Trail trail) {
        this.byName = milestones.stream()
                .collect(Collectors.toUnmodifiableMap(
                        milestone -> milestone.event().getSimpleName(), Function.identity()));
        this.trajectories = trajectories;
        this.trail = trail;
    }

    @Override
    public Event fact(String milestone, TrajectoryId trajectoryId) {
        Milestone known = byName.get(milestone);
        if (known == null) {
            throw new IllegalArgumentException("no milestone is called " + milestone);
        }
        Event fact = known.fact(trajectories.known(trajectoryId));
        trail.append(
                trajectoryId,
                Act.of(TrailAct.MILESTONE, Who.process(), milestone)
                        .once("milestone/" + milestone + "/" + Sha256.of(fact.toString())));
        return fact;
    }
}
