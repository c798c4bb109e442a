package org.keurwerk.audit.selfevaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.selfevaluation.SelfEvaluation.Answer;

/**
 * What the organisation wrote when it was audited before (vorige keer), for whoever evaluates itself for a renewal. It is offered and never filled in by itself.
 *
 * @param answers by sub-norm; of sub-norms that the framework still has
 * @param points what the report left to develop, by norm
 */
public record LastTime(String ambitions, String bottlenecks, Map<String, Answer> answers, Map<String, String> points) {

    /** As which source it is taken over, all of a norm or one sub-norm ({@code last/5.1}). */
    static final String SOURCE = "last";

    static LastTime of(SelfEvaluation before, Map<String, String> points, Framework framework) {
        return new LastTime(
                before.ambitions(),
                before.bottlenecks(),
                before.answers().stream()
                        .filter(answer -> framework.subNorm(answer.subNorm()).isPresent())
                        .collect(Collectors.toMap(Answer::subNorm, Function.identity(), (one, other) -> other)),
                points);
    }

    /** The rows that a source names; none for a source that is not this one. */
    List<Answer> rows(String source) {
        if (source.equals(SOURCE)) {
            return List.copyOf(answers.values());
        }
        return source.startsWith(SOURCE + "/")
                ? Optional.ofNullable(answers.get(source.substring(SOURCE.length() + 1))).stream()
                        .toList()
                : List.of();
    }
}
