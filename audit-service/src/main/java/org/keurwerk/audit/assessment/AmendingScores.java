package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Changes consolidated scores that a remark opened, and computes anew what follows from them: percentages per norm, and what the proposal rests on. */
@Component
public class AmendingScores {

    private final Scores scores;
    private final ConsolidatedScores consolidated;
    private final SelfEvaluations evaluations;

    AmendingScores(Scores scores, ConsolidatedScores consolidated, SelfEvaluations evaluations) {
        this.scores = scores;
        this.consolidated = consolidated;
        this.evaluations = evaluations;
    }

    /** What changing them changes, for the trail. */
    public List<Changed> changes(List<Score> changed, TrajectoryId trajectoryId) {
        List<Score> before = consolidated.asConsolidated(trajectoryId);
        return new ScoreSheet(changed).changes(subNorm -> before.stream()
                .filter(score -> score.subNorm().equals(subNorm)));
    }

    /**
     * Changes the scores of some sub-norms; those of all others stand as they were consolidated. Safe to repeat.
     *
     * @param changed none when nothing was opened or changed
     * @return what the decision table reads from now on
     */
    public OutcomeFigures amend(List<Score> changed, Answered answered) {
        List<Score> before = consolidated.asConsolidated(answered.trajectoryId());
        Map<String, Score> after = changed.stream().collect(Collectors.toMap(Score::subNorm, Function.identity()));
        List<Amendment> amendments = before.stream()
                .flatMap(score -> Optional.ofNullable(after.get(score.subNorm()))
                        .filter(now -> !now.equals(score))
                        .map(now -> new Amendment(score, now))
                        .stream())
                .toList();
        if (amendments.isEmpty()) {
            return figures(answered, scores.of(answered.trajectoryId()), consolidated.of(answered.trajectoryId()));
        }
        Map<String, Integer> own = evaluations.judgements(scores.evaluatedIn(answered.trajectoryId()));
        NormPercentages percentages = new NormPercentages(answered.framework());
        ScoreSheet now = new ScoreSheet(before.stream()
                .map(score -> after.getOrDefault(score.subNorm(), score))
                .toList());
        List<NormScore> norms = whole(answered, percentages.of(now, own));
        scores.amend(
                answered.trajectoryId(),
                answered.trajectory().round(Phase.REPORT),
                amendments,
                whole(answered, percentages.of(new ScoreSheet(before), own)),
                norms);
        return figures(
                answered,
                norms,
                scores.carried(answered.trajectoryId())
                        .map(all -> all.withScores(now.scores()))
                        .orElse(now.scores()));
    }

    /** In a re-audit the norms that were not scored again are among them. */
    private List<NormScore> whole(Answered answered, List<NormScore> asked) {
        return scores.carried(answered.trajectoryId())
                .map(all -> all.with(asked))
                .orElse(asked);
    }

    private OutcomeFigures figures(Answered answered, List<NormScore> norms, List<Score> given) {
        OutcomeFigures figures = OutcomeFigures.of(answered.framework(), norms, given);
        return scores.carried(answered.trajectoryId()).isPresent() ? figures.deciding() : figures;
    }
}
