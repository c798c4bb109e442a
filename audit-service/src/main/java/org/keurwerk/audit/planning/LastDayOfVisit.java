package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The last day of the visit: from then on the lead auditor can say that it took place. */
@Component
class LastDayOfVisit implements ProcessTimer {

    private final Visits visits;

    LastDayOfVisit(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "LastDayOfVisit";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return visits.agreed(trajectoryId).lastDay();
    }
}
