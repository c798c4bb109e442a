package org.keurwerk.audit.selfevaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.SubNormCoverage;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** The self-evaluation (zelfevaluatie): the actual situation and the organisation's own judgement for every sub-norm. */
@Component
class SelfEvaluationForm implements TaskForm<SelfEvaluationForm.SelfEvaluation> {

    /** Ambitions, bottlenecks, and an answer per sub-norm. */
    record SelfEvaluation(
            @NotBlank @Size(max = 8000) String ambitions,
            @NotBlank @Size(max = 8000) String bottlenecks,
            @NotNull List<@Valid @NotNull Answer> answers) {}

    /**
     * What the organisation says about one sub-norm.
     *
     * @param situation how it is
     * @param judgement its own score, 0 to 4
     */
    record Answer(
            @NotBlank String subNorm,
            @Nullable @Size(max = 8000) String situation,
            @Nullable @Min(0) @Max(4) Integer judgement) {}

    @Override
    public TaskKind kind() {
        return TaskKind.SELF_EVALUATION;
    }

    @Override
    public Class<SelfEvaluation> content() {
        return SelfEvaluation.class;
    }

    @Override
    public List<FieldProblem> check(SelfEvaluation evaluation, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>(SubNormCoverage.check(
                asked.framework(),
                "answers",
                evaluation.answers().stream().map(Answer::subNorm).toList()));
        for (int i = 0; i < evaluation.answers().size(); i++) {
            Answer answer = evaluation.answers().get(i);
            if (answer.situation() == null || answer.situation().isBlank()) {
                errors.add(FieldProblem.of("answers[" + i + "].situation", "situation-missing"));
            }
            if (answer.judgement() == null) {
                errors.add(FieldProblem.of("answers[" + i + "].judgement", "score-missing", "0..4"));
            }
        }
        return errors;
    }

    @Override
    public Map<String, Object> apply(SelfEvaluation evaluation, Submission submission, Trajectory trajectory) {
        return Map.of();
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        return Map.of(
                "answers",
                asked.framework().subNorms().stream()
                        .map(SubNorm::id)
                        .map(id -> Map.of("subNorm", id))
                        .toList());
    }
}
