package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.planning.Visit.Held;
import org.keurwerk.audit.planning.VisitReportForm.AgreedDays;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Whether a visit took place, on which days and who was there. The lead auditor is asked on its last day (bezoek bevestigen); when the lead auditor says
 * nothing, the office asks and records it (bezoek navragen). A visit is not held because its day has passed.
 */
abstract class VisitReportForm implements TaskForm<VisitReport, AgreedDays> {

    private final TaskKind kind;
    private final Actor actor;
    private final Party by;
    private final Visits visits;
    private final TeamStanding team;
    private final SelfEvaluationTerm selfEvaluation;

    VisitReportForm(
            TaskKind kind, Actor actor, Party by, Visits visits, TeamStanding team, SelfEvaluationTerm selfEvaluation) {
        this.kind = kind;
        this.actor = actor;
        this.by = by;
        this.visits = visits;
        this.team = team;
        this.selfEvaluation = selfEvaluation;
    }

    /** The days that were agreed; with them the form begins too. */
    record AgreedDays(List<LocalDate> days) {}

    /** Whether the visit took place, else new days are agreed. */
    private record Outcome(boolean visitHeld) {}

    @Override
    public TaskKind kind() {
        return kind;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitReport> content() {
        return VisitReport.class;
    }

    @Override
    public AgreedDays view(Asked asked) {
        return new AgreedDays(days(asked.trajectory().id()));
    }

    @Override
    public Record beginning(Asked asked) {
        return view(asked);
    }

    private List<LocalDate> days(TrajectoryId trajectoryId) {
        return visits.of(trajectoryId).map(Visit::days).orElse(List.of());
    }

    @Override
    public List<FieldProblem> check(VisitReport report, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        if (Boolean.TRUE.equals(report.held())) {
            team.refusal(asked.trajectory().id(), "held").ifPresent(errors::add);
            if (report.days().stream().anyMatch(day -> day.isAfter(asked.today()))) {
                errors.add(FieldProblem.of("days", "visit-held-in-the-future"));
            }
            if (isBlank(report.present())) {
                errors.add(FieldProblem.of("present", "visit-present"));
            }
        } else if (Boolean.FALSE.equals(report.held()) && isBlank(report.reason())) {
            errors.add(FieldProblem.of("reason", "visit-not-held"));
        }
        return errors;
    }

    @Override
    public Record follow(VisitReport report, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        if (Boolean.TRUE.equals(report.held())) {
            List<LocalDate> days = report.days().isEmpty() ? days(trajectoryId) : report.days();
            return new Outcome(visits.held(
                    trajectoryId, new Held(days, Objects.requireNonNullElse(report.present(), ""), answered.day())));
        }
        String reason = Objects.requireNonNullElse(report.reason(), "");
        visits.cancel(trajectoryId, new Cancellation(by, reason, null, answered.day()), false);
        selfEvaluation.awaitNewDays(trajectoryId, answered.day());
        return new Outcome(false);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
