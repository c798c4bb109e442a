package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.FrameworkSamples;

class NormPercentagesTest {

    private final NormPercentages percentages = new NormPercentages(FrameworkSamples.small());

    @Test
    void aNormIsPointsOverItsMaximum() {
        ScoreSheet sheet = new ScoreSheet(List.of(score("1.1", 4), score("1.2", 3), score("1.3", 2), score("2.1", 1)));

        List<NormScore> norms = percentages.of(sheet, Map.of("1.1", 4, "1.2", 4, "1.3", 4, "2.1", 0));

        assertThat(norms).containsExactly(new NormScore("1", 75.0, 100.0, 55), new NormScore("2", 25.0, 0.0, 55));
    }

    @Test
    void percentagesAreCutToTenthsSoThatNoneSeemsToReachWhatItDoesNot() {
        ScoreSheet sheet = new ScoreSheet(List.of(score("1.1", 4), score("1.2", 3), score("1.3", 3), score("2.1", 4)));

        assertThat(percentages.of(sheet, Map.of()).get(0).percent()).isEqualTo(83.3);
        ScoreSheet two = new ScoreSheet(List.of(score("1.1", 4), score("1.2", 2), score("1.3", 2), score("2.1", 4)));
        assertThat(percentages.of(two, Map.of()).get(0).percent())
                .as("66.67 per cent")
                .isEqualTo(66.6);
    }

    private static Score score(String subNorm, int points) {
        return new Score(subNorm, points, "Blijkt uit de stukken.", Pdca.CHECK);
    }
}
