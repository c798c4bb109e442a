package org.keurwerk.audit.trajectory;

import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Writes down which phase was entered when. */
@Component
class PassingPhases implements Phases {

    private final Trajectories trajectories;
    private final BusinessTime time;

    PassingPhases(Trajectories trajectories, BusinessTime time) {
        this.trajectories = trajectories;
        this.time = time;
    }

    @Override
    public void entered(TrajectoryId trajectoryId, Phase phase) {
        trajectories.enter(trajectoryId, phase, time.today());
    }
}
