package org.keurwerk.audit.overview.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.intake.Intake;
import org.keurwerk.audit.overview.Timeline.Step;
import org.keurwerk.audit.overview.TrajectoryOverview.Line;
import org.keurwerk.audit.overview.TrajectoryOverview.Member;
import org.keurwerk.audit.overview.TrajectoryOverview.Whole;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Trajectories as the API writes them. */
final class TrajectoryJson {

    private TrajectoryJson() {}

    /** A line of a list. */
    record Summary(
            TrajectoryId id,
            OrganisationId organisationId,
            String organisation,
            String place,
            List<Scope> scopes,
            String framework,
            String frameworkVersion,
            String auditQuarter,
            String phase,
            String status,
            @Nullable LocalDate dueOn,
            @Nullable String waitingFor,
            @Nullable TrajectoryId renewalOf,
            @Nullable TrajectoryId reauditOf) {}

    /** All of it: the line and what it is a line of. */
    record Detail(
            @JsonUnwrapped Summary summary,
            @Nullable String auditCategory,
            @Nullable Integer halfDays,
            List<Member> team,
            List<LocalDate> visitDays,
            List<TimelineStep> timeline,
            List<DocumentLink> documents,
            List<NormLine> scores,
            List<ScopeOutcome> outcomes,
            List<CertificateLine> certificates,
            List<TaskLine> tasks,
            Set<String> activeSteps) {}

    /** A phase with its dates. */
    record TimelineStep(
            String phase,
            int round,
            String state,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate finishedOn) {}

    /** Something that was submitted. */
    record DocumentLink(
            String kind, SubmissionId submissionId, AccountId author, String submittedAt, boolean late, String hash) {}

    /** A norm with its score beside minimum and own judgement, in per cent. */
    record NormLine(String norm, String title, double percent, double ownPercent, int minimum) {}

    /** A certificate that came of it. */
    record CertificateLine(String number, Scope scope, LocalDate validFrom, LocalDate validUntil) {}

    /** An open task. */
    record TaskLine(TaskId id, String kind, String actor, LocalDate dueOn) {

        static TaskLine of(TaskSummary line) {
            String actor = line.task().assignee() != null
                    ? line.task().assignee().value()
                    : line.task().candidates().stream().sorted().findFirst().orElse("");
            return new TaskLine(
                    line.task().id(),
                    line.task().kind().key(),
                    actor == null ? "" : actor,
                    line.task().dueOn());
        }
    }

    static Summary summary(Line line) {
        Trajectory trajectory = line.trajectory();
        return new Summary(
                trajectory.id(),
                trajectory.organisationId(),
                trajectory.organisationName(),
                trajectory.place(),
                trajectory.scopes(),
                trajectory.framework(),
                trajectory.frameworkVersion(),
                trajectory.auditQuarter(),
                trajectory.phase().name(),
                line.status().name(),
                line.dueOn(),
                line.waitingFor().map(task -> task.task().kind().key()).orElse(null),
                trajectory.renewalOf(),
                trajectory.reaudit() == null ? null : trajectory.reaudit().of());
    }

    static Detail detail(Whole whole, Framework framework, Set<String> activeSteps, String language) {
        Intake intake = whole.intake();
        return new Detail(
                summary(whole.line()),
                intake == null ? null : intake.auditCategory(),
                intake == null ? null : intake.halfDays(),
                whole.team(),
                whole.visit() == null ? List.of() : whole.visit().days(),
                whole.timeline().steps().stream().map(TrajectoryJson::step).toList(),
                whole.submissions().stream()
                        .map(submission -> new DocumentLink(
                                submission.kind().key(),
                                submission.id(),
                                submission.author(),
                                Objects.toString(submission.submittedAt()),
                                submission.late(),
                                Objects.toString(submission.hash())))
                        .toList(),
                whole.scores().stream()
                        .map(score -> new NormLine(
                                score.norm(),
                                framework.normTitle(score.norm(), language),
                                score.percent(),
                                score.ownPercent(),
                                score.minimum()))
                        .toList(),
                whole.outcomes(),
                whole.certificates().stream()
                        .map(certificate -> new CertificateLine(
                                certificate.number(),
                                certificate.scope(),
                                certificate.validFrom(),
                                certificate.validUntil()))
                        .toList(),
                whole.line().open().stream().map(TaskLine::of).toList(),
                activeSteps);
    }

    private static TimelineStep step(Step step) {
        return new TimelineStep(
                step.phase().name(),
                step.round(),
                step.state().name(),
                step.plannedOn(),
                step.enteredOn(),
                step.finishedOn());
    }
}
