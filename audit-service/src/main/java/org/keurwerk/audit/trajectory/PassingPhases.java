package org.keurwerk.audit.trajectory;

import java.util.List;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Writes down which phase was entered when, and has the trail tell it: also when a crash left it untold, as the process then says it again. */
@Component
class PassingPhases implements Phases {

    private final Trajectories trajectories;
    private final BusinessTime time;
    private final Trail trail;

    PassingPhases(Trajectories trajectories, BusinessTime time, Trail trail) {
        this.trajectories = trajectories;
        this.time = time;
        this.trail = trail;
    }

    @Override
    public void entered(TrajectoryId trajectoryId, Phase phase) {
        trajectories.enter(trajectoryId, phase, time.today());
        tell(trajectories.known(trajectoryId));
    }

    private void tell(Trajectory trajectory) {
        List<Stage> stages = trajectory.stages();
        Stage entered = stages.get(stages.size() - 1);
        Stage before = stages.size() > 1 ? stages.get(stages.size() - 2) : null;
        Who who = before == null ? Who.of(trajectory.preparedBy()) : Who.process();
        trail.append(
                trajectory.id(),
                Act.of(TrailAct.PHASE_ENTERED, who, entered.phase().name())
                        .once("stage/" + stages.size())
                        .changed("phase", before == null ? null : before.phase(), entered.phase()));
    }
}
