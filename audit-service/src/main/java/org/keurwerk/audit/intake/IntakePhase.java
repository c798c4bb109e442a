package org.keurwerk.audit.intake;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** The intake is planned to take the terms of filling and checking it. */
@Component
class IntakePhase implements PlannedPhase {

    private final Terms terms;

    IntakePhase(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.INTAKE;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        LocalDate filled = terms.after(trajectory.enteredOn(Phase.INTAKE).orElse(before), IntakeForm.KIND);
        return terms.after(filled, CheckIntakeForm.KIND);
    }
}
