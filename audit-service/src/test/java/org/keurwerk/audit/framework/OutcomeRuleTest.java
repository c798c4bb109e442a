package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.framework.OutcomeRule.Band;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.audit.framework.OutcomeRule.Totals;
import org.keurwerk.contracts.audit.Outcome;

/** The two rules. The default rule of KiB II (domain.md): certified from 55 per cent on every norm, conditional for one or two norms from 40. */
class OutcomeRuleTest {

    private final OutcomeRule rule = OutcomeRule.perNorm(55, 40, 2);

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

    @ParameterizedTest(name = "{0}%: {1}, {2}")
    @CsvSource({
        "0, REFUSED, NOT_CERTIFIED",
        "64.99, REFUSED, NOT_CERTIFIED",
        "65, REAUDIT, NOT_CERTIFIED",
        "74.99, REAUDIT, NOT_CERTIFIED",
        "75, CONDITIONAL, CONDITIONAL",
        "79.99, CONDITIONAL, CONDITIONAL",
        "80, CERTIFIED, CERTIFIED",
        "94.99, CERTIFIED, CERTIFIED",
        "95, PLUS, CERTIFIED",
        "100, PLUS, CERTIFIED"
    })
    void aTotalFallsIntoABandToTheHundredth(BigDecimal percent, Band band, Outcome outcome) {
        assertThat(new Totals(65, 75, 80, 95).band(percent)).isEqualTo(band);
        assertThat(band.outcome()).isEqualTo(outcome);
    }

    @Test
    void bandsRiseAndARuleOfTotalsHasThem() {
        assertThatThrownBy(() -> new Totals(75, 65, 80, 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeRule(Preset.TOTAL, 0, 0, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new OutcomeRule(null, 55, 40, 2, null)).isEqualTo(rule);
    }
}
