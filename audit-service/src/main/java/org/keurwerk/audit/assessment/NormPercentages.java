package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;

/** The rule from points to per cent: of a norm, points over the maximum of its sub-norms (domain.md, "Frameworks"). */
public record NormPercentages(Framework framework) {

    private static final int PER_MILLE = 1000;
    private static final double TENTHS = 10.0;

    /** Per norm, in the order of the framework, the score and the organisation's own judgement. */
    public List<NormScore> of(ScoreSheet sheet, Map<String, Integer> ownJudgements) {
        Map<String, Integer> points = sheet.scores().stream()
                .filter(score -> score.score() != null)
                .collect(Collectors.toMap(
                        ScoreSheet.Score::subNorm,
                        score -> Objects.requireNonNull(score.score()),
                        (first, second) -> second));
        return framework.norms().stream()
                .map(norm -> new NormScore(
                        norm.id(),
                        percent(norm, points),
                        percent(norm, ownJudgements),
                        framework.rule().minimum()))
                .toList();
    }

    /** In tenths, cut and not rounded: what does not reach a minimum must not seem to (54.96 is 54.9). */
    public double percent(Norm norm, Map<String, Integer> points) {
        int sum = norm.subNorms().stream()
                .mapToInt(subNorm -> points.getOrDefault(subNorm.id(), 0))
                .sum();
        int maximum = ScoreSheet.HIGHEST * norm.subNorms().size();
        return Math.floorDiv(sum * PER_MILLE, maximum) / TENTHS;
    }
}
