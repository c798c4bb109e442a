package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last day of the visit: from then on the auditors score. */
@Component
class VisitEnded implements ProcessTimer {

    private final Visits visits;

    VisitEnded(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "VisitEnded";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return visits.agreed(trajectoryId).lastDay().plusDays(1);
    }
}
