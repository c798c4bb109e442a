package org.keurwerk.audit.report;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last day for a response: from then on silence counts as agreement. */
@Component
class ResponseTermEnded implements ProcessTimer {

    private final RespondToConceptForm form;
    private final Terms terms;
    private final BusinessTime time;

    ResponseTermEnded(RespondToConceptForm form, Terms terms, BusinessTime time) {
        this.form = form;
        this.terms = terms;
        this.time = time;
    }

    @Override
    public String name() {
        return "ResponseTermEnded";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return form.dueOn(trajectoryId, time.today(), terms).plusDays(1);
    }
}
