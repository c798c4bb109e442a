package org.keurwerk.audit.assessment;

import java.util.List;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.OutcomeRule;

/**
 * What the decision table reads of the scores, and so what the process carries to it.
 *
 * @param normsBetween norms between floor and minimum
 * @param normsBelow norms below the floor
 * @param conditionalNorms how many norms may lie between
 */
public record OutcomeFigures(int normsBetween, int normsBelow, int conditionalNorms) {

    /** The figures of these scores under the rule of a framework. */
    public static OutcomeFigures of(Framework framework, List<NormScore> norms) {
        OutcomeRule rule = framework.rule();
        List<Double> percentages = norms.stream().map(NormScore::percent).toList();
        return new OutcomeFigures(rule.between(percentages), rule.below(percentages), rule.conditionalNorms());
    }
}
