package org.keurwerk.audit.decision;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** Deciding is planned to take the term of the decision. */
@Component
class DecisionPhase implements PlannedPhase {

    private final Terms terms;

    DecisionPhase(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.DECISION;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        return terms.after(trajectory.enteredOn(Phase.DECISION).orElse(before), TakeDecisionForm.KIND);
    }
}
