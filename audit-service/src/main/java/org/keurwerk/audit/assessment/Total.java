package org.keurwerk.audit.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;

/**
 * All points of an assessment against their maximum.
 *
 * @param points of all sub-norms
 * @param maximum that there are
 */
public record Total(int points, int maximum) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The total of a sheet under a framework. The sheet is whole, also where the framework is the part of a version that a re-audit is about. */
    public static Total of(Framework framework, List<Score> scores) {
        return new Total(
                scores.stream()
                        .map(Score::score)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                Math.max(framework.subNorms().size(), scores.size()) * ScoreSheet.HIGHEST);
    }

    /** In per cent with two decimals, cut and not rounded, so that what does not reach a band must not seem to (64.996 is 64.99). */
    public BigDecimal percent() {
        return maximum == 0
                ? BigDecimal.ZERO
                : WHOLE.multiply(BigDecimal.valueOf(points)).divide(BigDecimal.valueOf(maximum), 2, RoundingMode.FLOOR);
    }
}
