package org.keurwerk.audit.selfevaluation;

import java.time.LocalDate;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.PlannedPhase;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.springframework.stereotype.Component;

/**
 * The self-evaluation is planned to end its term before the visit. Before the visit is agreed, that is thought to be at the beginning of the audit
 * quarter, or as soon after it as planning and self-evaluation leave room.
 */
@Component
class SelfEvaluationPhase implements PlannedPhase {

    private final Visits visits;
    private final Terms terms;
    private final WorkingDays workingDays;

    SelfEvaluationPhase(Visits visits, Terms terms, WorkingDays workingDays) {
        this.visits = visits;
        this.terms = terms;
        this.workingDays = workingDays;
    }

    @Override
    public Phase phase() {
        return Phase.SELF_EVALUATION;
    }

    @Override
    public LocalDate plannedEnd(Trajectory trajectory, LocalDate before) {
        LocalDate visit =
                visits.of(trajectory.id()).map(Visit::firstDay).orElseGet(() -> firstRoom(trajectory, before));
        LocalDate counted = terms.before(visit, SelfEvaluationForm.KIND);
        return trajectory
                .enteredOn(Phase.SELF_EVALUATION)
                .map(entered -> terms.aheadOf(visit, SelfEvaluationForm.KIND, entered))
                .orElse(counted);
    }

    private LocalDate firstRoom(Trajectory trajectory, LocalDate planned) {
        LocalDate quarter = AuditQuarter.parse(trajectory.auditQuarter()).firstDay();
        LocalDate earliest = terms.after(planned, SelfEvaluationForm.KIND);
        LocalDate from = earliest.isAfter(quarter) ? earliest : quarter;
        return workingDays.onOrAfter(from);
    }
}
