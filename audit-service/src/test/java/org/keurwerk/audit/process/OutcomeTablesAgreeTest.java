package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.framework.OutcomeRule;
import org.keurwerk.audit.framework.OutcomeRule.Preset;

/** The rule of the outcome stands in each framework and in the process's decision table: both propose the same for every mix of norms. */
class OutcomeTablesAgreeTest {

    static Stream<Framework> shipped() {
        return FrameworkSamples.shippedInto(DocumentStore.empty()).all().stream()
                .filter(framework -> framework.rule().preset() == Preset.MINIMUM_PER_NORM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void the_table_proposes_what_the_framework_says(Framework framework) {
        OutcomeRule rule = framework.rule();
        int norms = framework.norms().size();
        IntStream.rangeClosed(0, norms)
                .forEach(below -> IntStream.rangeClosed(0, norms - below).forEach(between -> {
                    List<Double> percentages = percentages(rule, norms, below, between);
                    assertThat(DecisionTables.decide(
                                    "ProposedOutcome",
                                    Map.of(
                                            "normsBelow",
                                            rule.below(percentages),
                                            "normsBetween",
                                            rule.between(percentages),
                                            "conditionalNorms",
                                            rule.conditionalNorms(),
                                            "totalBand",
                                            "NONE")))
                            .as("%d below, %d between", below, between)
                            .containsExactly(Map.entry(
                                    "outcome", rule.proposal(percentages).name()));
                }));
    }

    /** On the edges: as little as may be for each. */
    private static List<Double> percentages(OutcomeRule rule, int norms, int below, int between) {
        List<Double> all = new ArrayList<>();
        for (int norm = 0; norm < norms; norm++) {
            all.add(
                    norm < below
                            ? rule.floor() - 0.1
                            : norm < below + between ? rule.floor() : (double) rule.minimum());
        }
        return all;
    }
}
