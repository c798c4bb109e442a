package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The team's score of every sub-norm with its rationale, for whoever writes or reads the report on them. */
@Component
public class ConsolidatedScores {

    /** The task that sets them. */
    public static final TaskKind SET_BY = ConsolidateScoresForm.KIND;

    private final Answers answers;
    private final Scores scores;

    public ConsolidatedScores(Answers answers, Scores scores) {
        this.answers = answers;
        this.scores = scores;
    }

    /**
     * As they hold: consolidated last, and changed since where a remark was accepted; empty before. In a re-audit those of last time stand for what is
     * not scored again.
     */
    public List<Score> of(TrajectoryId trajectoryId) {
        Map<String, Score> changed = scores.amendments(trajectoryId).stream()
                .map(Amendment::after)
                .collect(Collectors.toMap(Score::subNorm, score -> score, (one, other) -> other));
        List<Score> own = asConsolidated(trajectoryId).stream()
                .map(score -> changed.getOrDefault(score.subNorm(), score))
                .toList();
        return scores.carried(trajectoryId).map(all -> all.withScores(own)).orElse(own);
    }

    /** As they were consolidated, and as the concept report rests on them. */
    public List<Score> asConsolidated(TrajectoryId trajectoryId) {
        return answers.last(trajectoryId, ConsolidateScoresForm.KIND, ScoreSheet.class)
                .map(answer -> answer.content().scores())
                .orElse(List.of());
    }
}
