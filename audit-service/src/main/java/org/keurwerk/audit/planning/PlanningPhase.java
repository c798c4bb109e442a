package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** Planning is planned to take the terms of its five tasks, one after the other. */
@Component
class PlanningPhase implements PlannedPhase {

    private final Terms terms;

    PlanningPhase(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.PLANNING;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        LocalDate begun = trajectory.enteredOn(Phase.PLANNING).orElse(before);
        return Stream.of(
                        ComposeTeamForm.KIND,
                        DeclareIndependenceForm.KIND,
                        ObjectToTeamForm.KIND,
                        ProposeVisitDatesForm.KIND,
                        ChooseVisitDateForm.KIND)
                .reduce(begun, terms::after, (one, other) -> other);
    }
}
