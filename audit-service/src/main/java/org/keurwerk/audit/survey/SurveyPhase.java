package org.keurwerk.audit.survey;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** The evaluation is planned to take the term of the survey. */
@Component
class SurveyPhase implements PlannedPhase {

    private final Terms terms;

    SurveyPhase(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.EVALUATION;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        return terms.after(trajectory.enteredOn(Phase.EVALUATION).orElse(before), SurveyForm.KIND);
    }
}
