package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.PhasePlan;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * Puts the terms one after the other: each phase takes all of its terms from the day on which it was entered, or else from the planned end of the
 * one before. The visit is planned for its agreed days; before they are agreed for the beginning of the audit quarter, or as soon after it as
 * planning and self-evaluation leave room.
 */
@Component
class PlannedPhases implements PhasePlan {

    private final DeadlineSettings terms;
    private final WorkingDays workingDays;

    PlannedPhases(DeadlineSettings terms, WorkingDays workingDays) {
        this.terms = terms;
        this.workingDays = workingDays;
    }

    @Override
    public Map<Phase, LocalDate> plannedEnds(Trajectory trajectory) {
        LocalDate began = BusinessTime.dayOf(trajectory.startedAt());
        LocalDate intake = workingDays.after(
                trajectory.enteredOn(Phase.INTAKE).orElse(began).plusWeeks(terms.intakeWeeks()), terms.intakeCheck());
        LocalDate planning = workingDays.after(
                trajectory.enteredOn(Phase.PLANNING).orElse(intake),
                terms.composeTeam() + terms.declareIndependence() + terms.proposeVisit() + terms.chooseVisit());
        Optional<Trajectory.Visit> agreed = Optional.ofNullable(trajectory.visit());
        LocalDate visitFrom =
                agreed.map(Trajectory.Visit::firstDay).orElseGet(() -> firstRoom(trajectory.auditQuarter(), planning));
        LocalDate visitTo = agreed.map(Trajectory.Visit::lastDay).orElse(visitFrom);
        LocalDate report = workingDays.after(visitTo, terms.conceptReport() + terms.response() + terms.finalReport());
        LocalDate decision =
                workingDays.after(trajectory.enteredOn(Phase.DECISION).orElse(report), terms.decision());
        LocalDate evaluation =
                trajectory.enteredOn(Phase.EVALUATION).orElse(decision).plusWeeks(terms.surveyWeeks());

        Map<Phase, LocalDate> plan = new EnumMap<>(Phase.class);
        plan.put(Phase.APPLICATION, began);
        plan.put(Phase.ANNOUNCEMENT, began);
        plan.put(Phase.INTAKE, intake);
        plan.put(Phase.PLANNING, planning);
        plan.put(Phase.SELF_EVALUATION, visitFrom.minusWeeks(terms.selfEvaluationWeeksBeforeVisit()));
        plan.put(Phase.VISIT, visitTo);
        plan.put(Phase.REPORT, report);
        plan.put(Phase.DECISION, decision);
        plan.put(Phase.EVALUATION, evaluation);
        return plan;
    }

    private LocalDate firstRoom(String auditQuarter, LocalDate planning) {
        LocalDate quarter = AuditQuarter.parse(auditQuarter).firstDay();
        LocalDate earliest = planning.plusWeeks(terms.selfEvaluationWeeksBeforeVisit());
        LocalDate from = earliest.isAfter(quarter) ? earliest : quarter;
        return workingDays.isWorkingDay(from) ? from : workingDays.after(from, 1);
    }
}
