package org.keurwerk.audit.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The lead auditor writes the concept report: a summary, and a finding per norm. */
@Component
class WriteConceptReportForm implements TaskForm<WriteConceptReportForm.ConceptReport> {

    private final Reports reports;

    WriteConceptReportForm(Reports reports) {
        this.reports = reports;
    }

    /** What goes to the organisation. */
    record ConceptReport(
            @NotBlank @Size(max = 8000) String summary,
            @NotNull List<@Valid @NotNull FindingText> findings) {}

    /** A finding as it is written. */
    record FindingText(
            @NotBlank String norm,
            @Nullable @Size(max = 8000) String finding,
            @Nullable @Size(max = 8000) String developmentPoint) {}

    @Override
    public TaskKind kind() {
        return TaskKind.WRITE_CONCEPT_REPORT;
    }

    @Override
    public Class<ConceptReport> content() {
        return ConceptReport.class;
    }

    @Override
    public List<FieldProblem> check(ConceptReport report, Asked asked) {
        Set<String> norms = asked.framework().norms().stream().map(Norm::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            FindingText finding = report.findings().get(i);
            if (!norms.contains(finding.norm())) {
                errors.add(FieldProblem.of(
                        "findings[" + i + "].norm",
                        "norm-unknown",
                        norms.stream().sorted().collect(Collectors.joining(", "))));
            } else if (!seen.add(finding.norm())) {
                errors.add(FieldProblem.of("findings[" + i + "].norm", "norm-twice", finding.norm()));
            }
            if (finding.finding() == null || finding.finding().isBlank()) {
                errors.add(FieldProblem.of("findings[" + i + "].finding", "finding-missing", finding.norm()));
            }
        }
        String missing =
                norms.stream().filter(id -> !seen.contains(id)).sorted().collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            errors.add(FieldProblem.of("findings", "norms-missing", missing));
        }
        return errors;
    }

    @Override
    public Map<String, Object> apply(ConceptReport report, Submission submission, Trajectory trajectory) {
        reports.write(
                trajectory.id(),
                new Update()
                        .set("conceptSummary", report.summary())
                        .set(
                                "findings",
                                report.findings().stream()
                                        .map(finding -> new Report.Finding(
                                                finding.norm(),
                                                finding.finding() == null ? "" : finding.finding(),
                                                finding.developmentPoint()))
                                        .toList())
                        .set(
                                "conceptOn",
                                submission.submittedAt() == null
                                        ? null
                                        : BusinessTime.dayOf(submission.submittedAt())));
        return Map.of();
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        return Map.of(
                "findings",
                asked.framework().norms().stream()
                        .map(norm -> Map.of("norm", norm.id()))
                        .toList());
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        return Map.of("norms", asked.trajectory().norms());
    }
}
