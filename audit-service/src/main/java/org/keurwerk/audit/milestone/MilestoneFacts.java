package org.keurwerk.audit.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.springframework.stereotype.Component;

/** The fact behind each milestone, read from the documents, so that publishing it again says the same. */
@Component
class MilestoneFacts implements Milestones {

    private final Trajectories trajectories;
    private final Submissions submissions;
    private final Reports reports;
    private final Decisions decisions;
    private final Frameworks frameworks;
    private final Deadlines deadlines;
    private final BusinessTime time;

    MilestoneFacts(
            Trajectories trajectories,
            Submissions submissions,
            Reports reports,
            Decisions decisions,
            Frameworks frameworks,
            Deadlines deadlines,
            BusinessTime time) {
        this.trajectories = trajectories;
        this.submissions = submissions;
        this.reports = reports;
        this.decisions = decisions;
        this.frameworks = frameworks;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public Event fact(String milestone, String trajectoryId) {
        Trajectory trajectory = trajectories.known(trajectoryId);
        return switch (milestone) {
            case "ApplicationReceived" -> applicationReceived(trajectory);
            case "TrajectoryAnnounced" -> trajectoryAnnounced(trajectory);
            case "IntakeAccepted" -> intakeAccepted(trajectory);
            case "TeamComposed" -> teamComposed(trajectory);
            case "VisitScheduled" -> visitScheduled(trajectory);
            case "SelfEvaluationSubmitted" -> selfEvaluationSubmitted(trajectory);
            case "ConceptReportSent" -> conceptReportSent(trajectory);
            case "ResponseReceived" -> responseReceived(trajectory);
            case "ReportFinalised" -> reportFinalised(trajectory);
            case "DecisionTaken" -> decisionTaken(trajectory);
            case "TrajectoryClosed" -> trajectoryClosed(trajectory);
            default -> throw new IllegalArgumentException("no milestone is called " + milestone);
        };
    }

    private Event applicationReceived(Trajectory trajectory) {
        return new ApplicationReceived(
                trajectory.id(),
                trajectory.organisationId(),
                trajectory.scopes(),
                trajectory.auditQuarter(),
                trajectory.framework(),
                trajectory.frameworkVersion(),
                BusinessTime.dayOf(trajectory.startedAt()));
    }

    private Event trajectoryAnnounced(Trajectory trajectory) {
        return new TrajectoryAnnounced(
                trajectory.id(),
                trajectory.organisationId(),
                there(trajectory.renewalOf(), "a renewal names what it renews"),
                trajectory.scopes(),
                trajectory.auditQuarter(),
                trajectory.framework(),
                trajectory.frameworkVersion(),
                BusinessTime.dayOf(trajectory.startedAt()));
    }

    private Event intakeAccepted(Trajectory trajectory) {
        Trajectory.Intake intake = there(trajectory.intake(), "the intake was checked");
        return new IntakeAccepted(
                trajectory.id(),
                trajectory.organisationId(),
                there(intake.auditCategory(), "the category is set"),
                there(intake.halfDays(), "the length is set"),
                dayOfLast(trajectory, TaskKind.CHECK_INTAKE));
    }

    private Event teamComposed(Trajectory trajectory) {
        Trajectory.Team team = there(trajectory.team(), "every auditor accepted");
        return new TeamComposed(
                trajectory.id(),
                trajectory.organisationId(),
                team.lead(),
                team.coAuditors(),
                dayOfLast(trajectory, TaskKind.DECLARE_INDEPENDENCE));
    }

    private Event visitScheduled(Trajectory trajectory) {
        Trajectory.Visit visit = there(trajectory.visit(), "the days were chosen");
        return new VisitScheduled(
                trajectory.id(),
                trajectory.organisationId(),
                visit.id(),
                visit.sequence(),
                visit.days(),
                there(trajectory.team(), "the team is there").all(),
                deadlines.dueOn(TaskKind.SELF_EVALUATION, trajectory.id()));
    }

    private Event selfEvaluationSubmitted(Trajectory trajectory) {
        Submission evaluation = last(trajectory, TaskKind.SELF_EVALUATION);
        return new SelfEvaluationSubmitted(
                trajectory.id(), trajectory.organisationId(), evaluation.id(), dayOf(evaluation), evaluation.late());
    }

    private Event conceptReportSent(Trajectory trajectory) {
        reports.respondBy(trajectory.id(), deadlines.dueOn(TaskKind.RESPOND_TO_CONCEPT, trajectory.id()));
        Report report = reports.known(trajectory.id());
        return new ConceptReportSent(
                trajectory.id(),
                trajectory.organisationId(),
                report.id(),
                report.conceptOn(),
                there(report.respondBy(), "the term was just set"));
    }

    private Event responseReceived(Trajectory trajectory) {
        Report report = reports.known(trajectory.id());
        Report.Response response = report.response();
        LocalDate termEnded = there(report.respondBy(), "the term was set").plusDays(1);
        return new ResponseReceived(
                trajectory.id(),
                trajectory.organisationId(),
                report.id(),
                response == null ? termEnded : response.receivedOn(),
                response == null,
                report.remarks().size());
    }

    private Event reportFinalised(Trajectory trajectory) {
        Report report = reports.known(trajectory.id());
        return new ReportFinalised(
                trajectory.id(),
                trajectory.organisationId(),
                report.id(),
                there(report.finalOn(), "the report is final"));
    }

    private Event decisionTaken(Trajectory trajectory) {
        Decision decision = decisions
                .of(trajectory.id())
                .orElseThrow(() -> new IllegalStateException("no decision in " + trajectory.id()));
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        return new DecisionTaken(
                trajectory.id(),
                trajectory.organisationId(),
                trajectory.organisationName(),
                trajectory.place(),
                decision.id(),
                decision.hash(),
                decision.decidedOn(),
                trajectory.framework(),
                trajectory.frameworkVersion(),
                framework.nameIn("nl"),
                decision.outcomes(),
                decision.validUntil(),
                trajectory.renewalOf());
    }

    private Event trajectoryClosed(Trajectory trajectory) {
        LocalDate closedOn = trajectory.closedOn();
        return new TrajectoryClosed(
                trajectory.id(),
                trajectory.organisationId(),
                trajectory.surveyAnswered(),
                closedOn == null ? time.today() : closedOn);
    }

    private LocalDate dayOfLast(Trajectory trajectory, TaskKind kind) {
        return dayOf(last(trajectory, kind));
    }

    private Submission last(Trajectory trajectory, TaskKind kind) {
        List<Submission> all = submissions.submittedIn(trajectory.id(), kind);
        if (all.isEmpty()) {
            throw new IllegalStateException("nothing of kind " + kind + " was submitted in " + trajectory.id());
        }
        return all.get(all.size() - 1);
    }

    private static LocalDate dayOf(Submission submission) {
        return BusinessTime.dayOf(there(submission.submittedAt(), "it was submitted"));
    }

    private static <T> T there(@org.jspecify.annotations.Nullable T fact, String because) {
        return Objects.requireNonNull(fact, because);
    }
}
