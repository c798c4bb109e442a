package org.keurwerk.audit.complaint;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last one for a view: from then on the complaint is answered without it. */
@Component
class ViewTermEnded implements ProcessTimer {

    private final Terms terms;
    private final BusinessTime time;

    ViewTermEnded(Terms terms, BusinessTime time) {
        this.terms = terms;
        this.time = time;
    }

    @Override
    public String name() {
        return "ViewTermEnded";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return terms.after(time.today(), GiveViewForm.KIND).plusDays(1);
    }
}
