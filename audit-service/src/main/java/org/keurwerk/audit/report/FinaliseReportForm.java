package org.keurwerk.audit.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The lead auditor makes the report final: every remark is accepted, or rejected with a reason. */
@Component
class FinaliseReportForm implements TaskForm<FinaliseReportForm.FinalReport> {

    private final Reports reports;

    FinaliseReportForm(Reports reports) {
        this.reports = reports;
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
            @NotNull Integer remark,
            @Nullable Boolean accepted,
            @Nullable @Size(max = 4000) String reason) {}

    @Override
    public TaskKind kind() {
        return TaskKind.FINALISE_REPORT;
    }

    @Override
    public Class<FinalReport> content() {
        return FinalReport.class;
    }

    @Override
    public List<FieldProblem> check(FinalReport report, Asked asked) {
        int remarks = remarks(asked);
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

    private int remarks(Asked asked) {
        return reports.of(asked.trajectory().id())
                .map(report -> report.remarks().size())
                .orElse(0);
    }

    @Override
    public Map<String, Object> apply(FinalReport report, Submission submission, Trajectory trajectory) {
        reports.write(
                trajectory.id(),
                new Update()
                        .set("finalSummary", report.summary())
                        .set(
                                "answers",
                                report.given().stream()
                                        .map(answer -> new Report.Answer(
                                                answer.remark(),
                                                Boolean.TRUE.equals(answer.accepted()),
                                                answer.reason() == null ? "" : answer.reason()))
                                        .toList())
                        .set(
                                "finalOn",
                                submission.submittedAt() == null
                                        ? null
                                        : BusinessTime.dayOf(submission.submittedAt())));
        return Map.of();
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        Map<String, Object> beginning = new LinkedHashMap<>();
        Optional<Report> report = reports.of(asked.trajectory().id());
        report.ifPresent(concept -> beginning.put("summary", concept.conceptSummary()));
        beginning.put(
                "answers",
                IntStream.range(0, remarks(asked))
                        .mapToObj(remark -> Map.of("remark", remark))
                        .toList());
        return beginning;
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("norms", asked.trajectory().norms());
        reports.of(asked.trajectory().id()).ifPresent(report -> context.put("report", report));
        return context;
    }
}
