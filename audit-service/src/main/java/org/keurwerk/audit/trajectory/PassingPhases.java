package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import org.keurwerk.audit.trajectory.Trajectory.PhaseEntry;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes down which phase was entered when; the first time counts. */
@Component
class PassingPhases implements Phases {

    private final Trajectories trajectories;
    private final BusinessTime time;

    PassingPhases(Trajectories trajectories, BusinessTime time) {
        this.trajectories = trajectories;
        this.time = time;
    }

    @Override
    public void entered(String trajectoryId, Phase phase) {
        LocalDate today = time.today();
        Update facts = new Update().set("phase", phase).push("phases", new PhaseEntry(phase, today));
        if (phase == Phase.CLOSED) {
            facts.set("closedOn", today).unset(Trajectories.RUNS_FOR);
        }
        trajectories.setWhere(trajectoryId, Criteria.where("phases.phase").ne(phase), facts);
    }
}
