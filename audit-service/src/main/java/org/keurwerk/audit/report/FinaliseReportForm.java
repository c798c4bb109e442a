package org.keurwerk.audit.report;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ConsolidatedScores;
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

/** Finalise the report (rapport vaststellen): the lead auditor accepts every remark, or rejects it with a reason. */
@Component
class FinaliseReportForm implements TaskForm<FinalReport, ReportToRead> {

    static final TaskKind KIND = TaskKind.of("FinaliseReport");

    private final Reports reports;
    private final Scores scores;
    private final ConsolidatedScores consolidated;

    FinaliseReportForm(Reports reports, Scores scores, ConsolidatedScores consolidated) {
        this.reports = reports;
        this.scores = scores;
        this.consolidated = consolidated;
    }

    /** The final summary and an answer to every remark. */
    record FinalReport(
            @NotBlank @Size(max = 8000) String summary,
            @Nullable List<@Valid @NotNull AnswerText> answers) {

        FinalReport {
            answers = answers == null ? List.of() : answers;
        }

        List<AnswerText> given() {
            return answers == null ? List.of() : answers;
        }
    }

    /** An answer as it is written; {@code remark} counts from 0. */
    record AnswerText(
            @NotNull @Chosen(from = From.REMARKS) Integer remark,
            @Nullable Boolean accepted,
            @Nullable @Size(max = 4000) String reason) {}

    /** The concept's summary, and a row for each remark. */
    private record Rows(@Nullable String summary, List<AnswerText> answers) {}

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
        return ReportToRead.of(asked.trajectory().id(), scores, reports, consolidated);
    }

    @Override
    public Record beginning(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        return new Rows(
                reports.of(trajectoryId).map(Report::conceptSummary).orElse(null),
                IntStream.range(0, remarks(trajectoryId))
                        .mapToObj(remark -> new AnswerText(remark, null, null))
                        .toList());
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
        return errors;
    }

    @Override
    public Record follow(FinalReport report, Answered answered) {
        reports.finalise(
                reports.known(answered.trajectoryId()),
                report.summary(),
                report.given().stream()
                        .map(answer -> new Report.Answer(
                                answer.remark(),
                                Boolean.TRUE.equals(answer.accepted()),
                                answer.reason() == null ? "" : answer.reason()))
                        .toList(),
                answered.submission().id(),
                answered.day());
        return NOTHING;
    }

    private int remarks(TrajectoryId trajectoryId) {
        return reports.of(trajectoryId).map(report -> report.remarks().size()).orElse(0);
    }

    @Override
    public boolean wide() {
        return true;
    }
}
