package org.keurwerk.audit.assessment;

import java.util.List;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The team's score of every sub-norm with its rationale, for whoever writes or reads the report on them. */
@Component
public class ConsolidatedScores {

    private final Answers answers;

    public ConsolidatedScores(Answers answers) {
        this.answers = answers;
    }

    /** As they were set last; empty before. */
    public List<Score> of(TrajectoryId trajectoryId) {
        return answers.last(trajectoryId, ConsolidateScoresForm.KIND, ScoreSheet.class)
                .map(answer -> answer.content().scores())
                .orElse(List.of());
    }
}
