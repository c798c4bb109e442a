package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last one on which the organisation may object to a name: from then on silence counts as agreement. */
@Component
class ObjectionTermEnded implements ProcessTimer {

    private final ObjectToTeamForm form;
    private final Terms terms;
    private final BusinessTime time;

    ObjectionTermEnded(ObjectToTeamForm form, Terms terms, BusinessTime time) {
        this.form = form;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public String name() {
        return "ObjectionTermEnded";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return form.dueOn(trajectoryId, time.today(), terms).plusDays(1);
    }
}
