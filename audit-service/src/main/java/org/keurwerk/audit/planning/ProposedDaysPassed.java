package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day on which the last of the proposed options begins: none can be chosen any more, and the lead auditor proposes others. */
@Component
class ProposedDaysPassed implements ProcessTimer {

    private final Visits visits;

    ProposedDaysPassed(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "ProposedDaysPassed";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return visits.options(trajectoryId).stream()
                .map(days -> days.get(0))
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("no days were proposed for the visit of " + trajectoryId));
    }
}
