package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The scores that a re-audit rests on (meegenomen scores): what was given in the audit before it. They hold for every norm until that norm is scored again.
 *
 * @param norms in the order of the framework
 * @param scores of every sub-norm
 * @param evaluatedIn the trajectory in which the organisation judged itself
 * @param decidedOn the day of the decision that rested on them
 */
public record Carried(List<NormScore> norms, List<Score> scores, TrajectoryId evaluatedIn, LocalDate decidedOn) {

    public Carried {
        norms = List.copyOf(norms);
        scores = List.copyOf(scores);
    }

    /** All norms, with those that were scored again in the place of those of last time. */
    List<NormScore> with(List<NormScore> again) {
        Map<String, NormScore> now = again.stream().collect(Collectors.toMap(NormScore::norm, Function.identity()));
        return norms.stream().map(norm -> now.getOrDefault(norm.norm(), norm)).toList();
    }

    /** Likewise of sub-norms. */
    List<Score> withScores(List<Score> again) {
        Map<String, Score> now =
                again.stream().collect(Collectors.toMap(Score::subNorm, Function.identity(), (one, other) -> other));
        return scores.stream()
                .map(score -> now.getOrDefault(score.subNorm(), score))
                .toList();
    }
}
