package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/** The visit is planned for its agreed days; before they are agreed, for the day that leaves the self-evaluation its term. */
@Component
class VisitPhase implements PlannedPhase {

    static final TaskKind SELF_EVALUATION = TaskKind.of("SelfEvaluation");

    private final Visits visits;
    private final Terms terms;

    VisitPhase(Visits visits, Terms terms) {
        this.visits = visits;
        this.terms = terms;
    }

    @Override
    public Phase phase() {
        return Phase.VISIT;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        return visits.of(trajectory.id()).map(Visit::lastDay).orElseGet(() -> terms.after(before, SELF_EVALUATION));
    }
}
