package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.contracts.audit.Outcome;

/** The default rule of KiB II (domain.md): certified from 55 per cent on every norm, conditional for one or two norms from 40. */
class OutcomeRuleTest {

    private final OutcomeRule rule = new OutcomeRule(55, 40, 2);

    @ParameterizedTest
    @CsvSource({
        "55 55 55, CERTIFIED",
        "100 55 99.9, CERTIFIED",
        "54.9 80 80, CONDITIONAL",
        "40 54.9 80, CONDITIONAL",
        "40 41 42, NOT_CERTIFIED",
        "39.9 100 100, NOT_CERTIFIED",
        "0 0 0, NOT_CERTIFIED"
    })
    void percentagesBecomeAnOutcome(String percentages, Outcome outcome) {
        List<Double> norms =
                Arrays.stream(percentages.split(" ")).map(Double::valueOf).toList();

        assertThat(rule.proposal(norms)).isEqualTo(outcome);
    }
}
