package org.keurwerk.audit.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.OutcomeRule;
import org.keurwerk.audit.framework.OutcomeRule.Band;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.audit.framework.OutcomeRule.Totals;
import org.keurwerk.contracts.audit.Outcome;

/**
 * What the rule of a framework proposes for scores, with the rule and the figures that lead to it.
 *
 * @param normsBelow ids of the norms below the floor; empty where the total counts
 * @param normsBetween ids of the norms between floor and minimum; empty where the total counts
 * @param minimum of each norm, where each has one
 * @param floor likewise
 * @param conditionalNorms likewise
 * @param totals the bands, where the total counts
 * @param totalPercent likewise, with two decimals
 * @param total likewise
 * @param band likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(
        Outcome outcome,
        Preset rule,
        List<String> normsBelow,
        List<String> normsBetween,
        @Nullable Integer minimum,
        @Nullable Integer floor,
        @Nullable Integer conditionalNorms,
        @Nullable Totals totals,
        @Nullable BigDecimal totalPercent,
        @Nullable Total total,
        @Nullable Band band) {

    /** Under the rule of a framework. */
    public static Proposal of(Framework framework, List<NormScore> norms, Total total) {
        OutcomeRule rule = framework.rule();
        Totals totals = rule.totals();
        if (rule.preset() == Preset.TOTAL && totals != null) {
            Band band = totals.band(total.percent());
            return new Proposal(
                    band.outcome(),
                    Preset.TOTAL,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    totals,
                    total.percent(),
                    total,
                    band);
        }
        return new Proposal(
                rule.proposal(norms.stream().map(NormScore::percent).toList()),
                Preset.MINIMUM_PER_NORM,
                norms.stream()
                        .filter(norm -> norm.percent() < rule.floor())
                        .map(NormScore::norm)
                        .toList(),
                norms.stream()
                        .filter(norm -> norm.percent() >= rule.floor() && norm.percent() < rule.minimum())
                        .map(NormScore::norm)
                        .toList(),
                rule.minimum(),
                rule.floor(),
                rule.conditionalNorms(),
                null,
                null,
                null,
                null);
    }
}
