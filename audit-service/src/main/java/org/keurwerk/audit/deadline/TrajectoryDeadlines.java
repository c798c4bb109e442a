package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/** By when each thing is due, from the settings, the calendar and what the trajectory says. */
@Component
class TrajectoryDeadlines implements Deadlines {

    private final DeadlineSettings terms;
    private final WorkingDays workingDays;
    private final Trajectories trajectories;
    private final Reports reports;
    private final BusinessTime time;

    TrajectoryDeadlines(
            DeadlineSettings terms,
            WorkingDays workingDays,
            Trajectories trajectories,
            Reports reports,
            BusinessTime time) {
        this.terms = terms;
        this.workingDays = workingDays;
        this.trajectories = trajectories;
        this.reports = reports;
        this.time = time;
    }

    @Override
    public LocalDate dueOn(TaskKind kind, String trajectoryId) {
        LocalDate today = time.today();
        return switch (kind) {
            case INTAKE -> today.plusWeeks(terms.intakeWeeks());
            case CHECK_INTAKE -> workingDays.after(today, terms.intakeCheck());
            case COMPOSE_TEAM -> workingDays.after(today, terms.composeTeam());
            case DECLARE_INDEPENDENCE -> workingDays.after(today, terms.declareIndependence());
            case PROPOSE_VISIT_DATES -> workingDays.after(today, terms.proposeVisit());
            case CHOOSE_VISIT_DATE -> workingDays.after(today, terms.chooseVisit());
            case SELF_EVALUATION -> selfEvaluation(visit(trajectoryId));
            case SCORE_NORMS -> workingDays.after(visit(trajectoryId).lastDay(), terms.scoreNorms());
            case CONSOLIDATE_SCORES -> workingDays.after(visit(trajectoryId).lastDay(), terms.consolidateScores());
            case WRITE_CONCEPT_REPORT -> workingDays.after(visit(trajectoryId).lastDay(), terms.conceptReport());
            case RESPOND_TO_CONCEPT ->
                reports.of(trajectoryId)
                        .map(Report::respondBy)
                        .orElseGet(() -> workingDays.after(today, terms.response()));
            case FINALISE_REPORT -> workingDays.after(today, terms.finalReport());
            case TAKE_DECISION -> workingDays.after(today, terms.decision());
            case SURVEY -> today.plusWeeks(terms.surveyWeeks());
        };
    }

    @Override
    public LocalDate timer(String name, String trajectoryId) {
        return switch (name) {
            case "VisitEnded" -> visit(trajectoryId).lastDay().plusDays(1);
            case "ResponseTermEnded" ->
                dueOn(TaskKind.RESPOND_TO_CONCEPT, trajectoryId).plusDays(1);
            case "SurveyTermEnded" -> dueOn(TaskKind.SURVEY, trajectoryId).plusDays(1);
            default -> throw new IllegalArgumentException("no timer is called " + name);
        };
    }

    /** The last day for the self-evaluation of a visit. */
    LocalDate selfEvaluation(Trajectory.Visit visit) {
        return visit.firstDay().minusWeeks(terms.selfEvaluationWeeksBeforeVisit());
    }

    private Trajectory.Visit visit(String trajectoryId) {
        return Objects.requireNonNull(
                trajectories.known(trajectoryId).visit(),
                "the days of the visit were agreed before anything hangs on them");
    }
}
