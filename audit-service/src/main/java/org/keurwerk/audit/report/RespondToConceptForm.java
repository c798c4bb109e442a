package org.keurwerk.audit.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Hoor en wederhoor: the organisation agrees with the concept report, or makes remarks per norm. */
@Component
class RespondToConceptForm implements TaskForm<RespondToConceptForm.ConceptResponse> {

    private final Reports reports;

    RespondToConceptForm(Reports reports) {
        this.reports = reports;
    }

    /**
     * What the organisation says.
     *
     * @param agreed whether it agrees with the report as a whole; remarks may be made all the same
     */
    record ConceptResponse(
            @NotNull Boolean agreed, @Nullable List<@Valid @NotNull RemarkText> remarks) {

        ConceptResponse {
            remarks = remarks == null
                    ? List.of()
                    : remarks.stream()
                            .filter(remark -> remark != null && !remark.isEmpty())
                            .toList();
        }

        List<RemarkText> given() {
            return remarks == null ? List.of() : remarks;
        }
    }

    /** A remark as it is written. */
    record RemarkText(
            @NotBlank String norm,
            @NotBlank @Size(max = 8000) String text) {

        boolean isEmpty() {
            return text == null || text.isBlank();
        }
    }

    @Override
    public TaskKind kind() {
        return TaskKind.RESPOND_TO_CONCEPT;
    }

    @Override
    public Class<ConceptResponse> content() {
        return ConceptResponse.class;
    }

    @Override
    public List<FieldProblem> check(ConceptResponse response, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!response.agreed() && response.given().isEmpty()) {
            errors.add(FieldProblem.of("remarks", "remark-missing"));
        }
        String norms =
                asked.framework().norms().stream().map(Framework.Norm::id).collect(Collectors.joining(", "));
        for (int i = 0; i < response.given().size(); i++) {
            if (asked.framework().norm(response.given().get(i).norm()).isEmpty()) {
                errors.add(FieldProblem.of("remarks[" + i + "].norm", "norm-unknown", norms));
            }
        }
        return errors;
    }

    @Override
    public Map<String, Object> apply(ConceptResponse response, Submission submission, Trajectory trajectory) {
        List<Report.Remark> remarks = response.given().stream()
                .map(remark -> new Report.Remark(remark.norm(), remark.text()))
                .toList();
        if (submission.submittedAt() != null) {
            reports.write(
                    trajectory.id(),
                    new Update()
                            .set(
                                    "response",
                                    new Report.Response(
                                            response.agreed(), remarks, BusinessTime.dayOf(submission.submittedAt()))));
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("remarkCount", remarks.size());
        variables.put("responseSilent", false);
        return variables;
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        Map<String, Object> context = new HashMap<>();
        context.put("norms", asked.trajectory().norms());
        reports.of(asked.trajectory().id()).ifPresent(report -> context.put("report", report));
        return context;
    }
}
