package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.framework.OutcomeRule.Band;
import org.keurwerk.audit.framework.OutcomeRule.Preset;
import org.keurwerk.contracts.audit.Outcome;

/** What is proposed says by which rule, and from which figures. */
class ProposalTest {

    private final Framework of2014 =
            FrameworkSamples.shippedInto(DocumentStore.empty()).pinned("KIB", "2014");

    @Test
    void aMinimumPerNormNamesTheNormsThatFallShort() {
        Framework kib = FrameworkSamples.small();

        Proposal proposal = Proposal.of(
                kib, List.of(new NormScore("1", 54.9, 0, 55), new NormScore("2", 39.9, 0, 55)), new Total(0, 16));

        assertThat(proposal.rule()).isEqualTo(Preset.MINIMUM_PER_NORM);
        assertThat(proposal.outcome()).isEqualTo(Outcome.NOT_CERTIFIED);
        assertThat(proposal.normsBetween()).containsExactly("1");
        assertThat(proposal.normsBelow()).containsExactly("2");
        assertThat(proposal.band()).isNull();
    }

    /** The nearest points of 144 on both sides of each band. */
    @ParameterizedTest(name = "{0} of 144 points is {1}%: {2}")
    @CsvSource({
        "93, 64.58, REFUSED, NOT_CERTIFIED",
        "94, 65.27, REAUDIT, NOT_CERTIFIED",
        "107, 74.30, REAUDIT, NOT_CERTIFIED",
        "108, 75.00, CONDITIONAL, CONDITIONAL",
        "115, 79.86, CONDITIONAL, CONDITIONAL",
        "116, 80.55, CERTIFIED, CERTIFIED",
        "136, 94.44, CERTIFIED, CERTIFIED",
        "137, 95.13, PLUS, CERTIFIED",
        "144, 100.00, PLUS, CERTIFIED"
    })
    void theTotalOf2014LiesInABand(int points, BigDecimal percent, Band band, Outcome outcome) {
        List<Score> scores = scored(points);

        Proposal proposal = Proposal.of(of2014, List.of(), Total.of(of2014, scores));

        assertThat(proposal.rule()).isEqualTo(Preset.TOTAL);
        assertThat(proposal.total()).isEqualTo(new Total(points, 144));
        assertThat(proposal.totalPercent()).isEqualTo(percent);
        assertThat(proposal.band()).isEqualTo(band);
        assertThat(proposal.outcome()).isEqualTo(outcome);
        assertThat(OutcomeFigures.of(of2014, List.of(), scores)).isEqualTo(new OutcomeFigures(0, 0, 0, band.name()));
    }

    @Test
    void aTotalIsCutAndNotRounded() {
        assertThat(new Total(64_996, 100_000).percent()).isEqualByComparingTo("64.99");
        assertThat(new Total(0, 0).percent()).isZero();
    }

    private List<Score> scored(int points) {
        int subNorms = of2014.subNorms().size();
        return IntStream.range(0, subNorms)
                .mapToObj(i -> new Score(
                        of2014.subNorms().get(i).id(),
                        points / subNorms + (i < points % subNorms ? 1 : 0),
                        "Omdat.",
                        Pdca.DO))
                .toList();
    }
}
