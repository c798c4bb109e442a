package org.keurwerk.audit.survey;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The day after the last day for the survey: from then on the trajectory closes without it. */
@Component
class SurveyTermEnded implements ProcessTimer {

    private final Terms terms;
    private final BusinessTime time;

    SurveyTermEnded(Terms terms, BusinessTime time) {
        this.terms = terms;
        this.time = time;
    }

    @Override
    public String name() {
        return "SurveyTermEnded";
    }

    @Override
    public LocalDate on(TrajectoryId trajectoryId) {
        return terms.after(time.today(), SurveyForm.KIND).plusDays(1);
    }
}
