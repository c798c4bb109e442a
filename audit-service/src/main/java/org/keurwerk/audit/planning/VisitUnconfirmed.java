package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last one on which the lead auditor should have confirmed the visit: from then on the office asks too. */
@Component
class VisitUnconfirmed implements ProcessTimer {

    private final Visits visits;
    private final Terms terms;

    VisitUnconfirmed(Visits visits, Terms terms) {
        this.visits = visits;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "VisitUnconfirmed";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return terms.after(visits.agreed(trajectoryId).lastDay(), ConfirmVisitForm.KIND)
                .plusDays(1);
    }
}
