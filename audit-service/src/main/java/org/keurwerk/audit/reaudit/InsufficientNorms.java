package org.keurwerk.audit.reaudit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.OutcomeRule;
import org.keurwerk.audit.framework.OutcomeRule.Preset;

/**
 * Which norms a re-audit is about (onvoldoende normen; domain.md, phase 5): those that fall short of the minimum of a norm. Where the total counts, a norm falls
 * short that lies below what the total had to reach. Where none falls short, as the director decided otherwise than the rule, all are asked about.
 */
record InsufficientNorms(Framework framework) {

    /** In the order of the framework, at least one. */
    List<String> of(List<NormScore> norms) {
        Map<String, Double> percentages =
                norms.stream().collect(Collectors.toMap(NormScore::norm, NormScore::percent, (one, other) -> other));
        List<String> insufficient = framework.norms().stream()
                .map(Norm::id)
                .filter(norm -> percentages.getOrDefault(norm, 0.0) < needed())
                .toList();
        return insufficient.isEmpty() ? framework.norms().stream().map(Norm::id).toList() : insufficient;
    }

    private int needed() {
        OutcomeRule rule = framework.rule();
        return rule.preset() == Preset.TOTAL && rule.totals() != null
                ? rule.totals().certifiedFrom()
                : rule.minimum();
    }
}
