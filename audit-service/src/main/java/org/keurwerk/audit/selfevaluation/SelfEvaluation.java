package org.keurwerk.audit.selfevaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;

/** A self-evaluation (zelfevaluatie): ambitions, bottlenecks, and an answer per sub-norm. */
public record SelfEvaluation(
        @NotBlank @Size(max = 8000) String ambitions,
        @NotBlank @Size(max = 8000) String bottlenecks,
        @NotNull List<@Valid @NotNull Answer> answers) {

    /** The highest judgement of a sub-norm. */
    static final int HIGHEST = 4;

    /**
     * What the organisation says about one sub-norm.
     *
     * @param situation how it is
     * @param judgement its own score, 0 to 4
     */
    public record Answer(
            @NotBlank @Chosen(from = From.SUB_NORMS) String subNorm,
            @Nullable @Size(max = 8000) String situation,
            @Nullable @Min(0) @Max(HIGHEST) @Chosen Integer judgement) {}

    /** The organisation's own judgement, by sub-norm. */
    public Map<String, Integer> judgements() {
        Map<String, Integer> judgements = new LinkedHashMap<>();
        answers.forEach(answer -> {
            if (answer.judgement() != null) {
                judgements.put(answer.subNorm(), answer.judgement());
            }
        });
        return judgements;
    }

    /** How it is, by sub-norm. */
    public Map<String, String> situations() {
        Map<String, String> situations = new LinkedHashMap<>();
        answers.forEach(answer -> {
            if (answer.situation() != null) {
                situations.put(answer.subNorm(), answer.situation());
            }
        });
        return situations;
    }
}
