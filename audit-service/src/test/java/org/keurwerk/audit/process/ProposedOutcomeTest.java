package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.audit.framework.OutcomeRule.Band;
import org.keurwerk.contracts.audit.Outcome;

class ProposedOutcomeTest {

    @ParameterizedTest(name = "{0} below the floor, {1} between floor and minimum where {2} may: {3}")
    @CsvSource({
        "0, 0, 2, CERTIFIED",
        "0, 1, 2, CONDITIONAL",
        "0, 2, 2, CONDITIONAL",
        "0, 3, 2, NOT_CERTIFIED",
        "1, 0, 2, NOT_CERTIFIED",
        "1, 1, 2, NOT_CERTIFIED",
        "2, 3, 2, NOT_CERTIFIED",
        "0, 3, 3, CONDITIONAL",
        "0, 4, 3, NOT_CERTIFIED",
        "0, 0, 0, CERTIFIED",
        "0, 1, 0, NOT_CERTIFIED",
    })
    void the_proposal_follows_from_the_norms_short_of_their_minimum_and_from_how_many_the_framework_allows(
            int below, int between, int allowed, Outcome outcome) {
        assertThat(DecisionTables.decide(
                        "ProposedOutcome",
                        Map.of(
                                "normsBelow",
                                below,
                                "normsBetween",
                                between,
                                "conditionalNorms",
                                allowed,
                                "totalBand",
                                "NONE")))
                .containsExactly(Map.entry("outcome", outcome.name()));
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void where_the_total_counts_its_band_says_the_outcome(Band band) {
        assertThat(DecisionTables.decide(
                        "ProposedOutcome",
                        Map.of("normsBelow", 0, "normsBetween", 0, "conditionalNorms", 0, "totalBand", band.name())))
                .containsExactly(Map.entry("outcome", band.outcome().name()));
    }
}
