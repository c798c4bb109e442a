package org.keurwerk.audit.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.AmendingScores;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.ScoreSheet;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.report.FinaliseReportForm.FinalReport;
import org.keurwerk.audit.report.RespondToConceptForm.ReportToRead;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Finalise the report (rapport vaststellen): the lead auditor accepts every remark, or rejects it with a reason. An accepted remark opens the finding, the
 * development point or the score that it is about; percentages and what the proposal rests on are computed anew.
 */
@Component
class FinaliseReportForm implements TaskForm<FinalReport, ReportToRead> {

    static final TaskKind KIND = TaskKind.of("FinaliseReport");

    private final Reports reports;
    private final Scores scores;
    private final ConsolidatedScores consolidated;
    private final AmendingScores amending;

    FinaliseReportForm(Reports reports, Scores scores, ConsolidatedScores consolidated, AmendingScores amending) {
        this.reports = reports;
        this.scores = scores;
        this.consolidated = consolidated;
        this.amending = amending;
    }

    /**
     * The final summary, an answer to every remark, and what accepted remarks change.
     *
     * @param findings those that are in question; a norm that is not among them stays as it was
     * @param scores likewise
     */
    record FinalReport(
            @NotBlank @Size(max = 8000) String summary,
            @Nullable List<@Valid @NotNull AnswerText> answers,
            @Nullable List<@Valid @NotNull FindingText> findings,
            @Nullable List<@Valid @NotNull ScoreText> scores) {

        FinalReport {
            answers = answers == null ? List.of() : answers;
        }

        List<AnswerText> given() {
            return answers == null ? List.of() : answers;
        }

        List<FindingText> changedFindings() {
            return findings == null ? List.of() : findings;
        }

        List<ScoreText> changedScores() {
            return scores == null ? List.of() : scores;
        }
    }

    /** A finding as it stands in the final report. */
    record FindingText(
            @NotBlank @Chosen(from = From.NORMS) String norm,
            @Nullable @Size(max = 8000) String finding,
            @Nullable @Size(max = 8000) String developmentPoint) {}

    /** A score as it stands in the final report. */
    record ScoreText(
            @NotBlank @Chosen String subNorm,

            @Nullable @Min(0) @Max(ScoreSheet.HIGHEST) @Chosen
            Integer score,

            @Nullable @Size(max = 4000) String rationale,
            @Nullable Pdca phase) {}

    /** An answer as it is written; {@code remark} counts from 0. */
    record AnswerText(
            @NotNull @Chosen(from = From.REMARKS) Integer remark,
            @Nullable Boolean accepted,
            @Nullable @Size(max = 4000) String reason) {}

    /** The concept's summary, and a row for each remark and for each finding and score that one is about. */
    private record Rows(
            @Nullable String summary, List<AnswerText> answers, List<FindingText> findings, List<ScoreText> scores) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<FinalReport> content() {
        return FinalReport.class;
    }

    @Override
    public ReportToRead view(Asked asked) {
        return ReportToRead.of(asked, scores, reports, consolidated);
    }

    @Override
    public Record beginning(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        return new Rows(
                reports.of(trajectoryId).map(Report::conceptSummary).orElse(null),
                IntStream.range(0, remarks(trajectoryId))
                        .mapToObj(remark -> new AnswerText(remark, null, null))
                        .toList(),
                reports.of(trajectoryId).map(Opened::findingsInQuestion).orElse(List.of()),
                reports.of(trajectoryId)
                        .map(report -> Opened.scoresInQuestion(report, consolidated.of(trajectoryId)))
                        .orElse(List.of()));
    }

    /** A late response that the office lets count comes to a form that may have been begun. */
    @Override
    public Map<String, String> growing() {
        return Map.of("answers", "remark", "findings", "norm", "scores", "subNorm");
    }

    @Override
    public List<FieldProblem> check(FinalReport report, Asked asked) {
        int remarks = remarks(asked.trajectory().id());
        Set<Integer> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < report.given().size(); i++) {
            AnswerText answer = report.given().get(i);
            if (answer.remark() < 0 || answer.remark() >= remarks || !seen.add(answer.remark())) {
                errors.add(FieldProblem.of("answers[" + i + "].remark", "range", "0.." + (remarks - 1)));
            }
            if (answer.accepted() == null) {
                errors.add(FieldProblem.of("answers[" + i + "].accepted", "required"));
            }
            if (answer.reason() == null || answer.reason().isBlank()) {
                errors.add(FieldProblem.of("answers[" + i + "].reason", "reason-missing"));
            }
        }
        IntStream.range(0, remarks)
                .filter(remark -> !seen.contains(remark))
                .forEach(remark ->
                        errors.add(FieldProblem.of("answers", "remark-unanswered", String.valueOf(remark + 1))));
        TrajectoryId trajectoryId = asked.trajectory().id();
        reports.of(trajectoryId)
                .map(concept -> Opened.by(report, concept, consolidated.of(trajectoryId)))
                .ifPresent(opened -> {
                    errors.addAll(opened.acceptedInWordsOnly(report));
                    errors.addAll(opened.problems(report));
                });
        return errors;
    }

    /** The scores that an accepted remark changes. */
    @Override
    public List<Changed> changes(FinalReport report, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        Opened opened = Opened.by(report, reports.known(trajectoryId), consolidated.asConsolidated(trajectoryId));
        return amending.changes(opened.changedScores(report), trajectoryId);
    }

    @Override
    public Record follow(FinalReport report, Answered answered) {
        Report concept = reports.known(answered.trajectoryId());
        Opened opened = Opened.by(report, concept, consolidated.asConsolidated(answered.trajectoryId()));
        reports.finalise(
                concept,
                report.summary(),
                opened.findings(report),
                report.given().stream()
                        .map(answer -> new Report.Answer(
                                answer.remark(),
                                Boolean.TRUE.equals(answer.accepted()),
                                answer.reason() == null ? "" : answer.reason()))
                        .toList(),
                answered.submission().id(),
                answered.day());
        return amending.amend(opened.changedScores(report), answered);
    }

    private int remarks(TrajectoryId trajectoryId) {
        return reports.of(trajectoryId).map(report -> report.remarks().size()).orElse(0);
    }

    @Override
    public boolean wide() {
        return true;
    }
}
