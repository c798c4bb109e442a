package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Answers;

/**
 * What was scored when the organisation was audited before (vorige scores): in a re-audit what it rests on, in a renewal the scores of what is renewed.
 *
 * @param on the day from which they are
 */
record LastScores(List<Score> scores, LocalDate on) {

    /** Those before a trajectory; empty for a first audit. */
    static Optional<LastScores> before(Trajectory trajectory, Scores scores, Answers answers) {
        return scores.carried(trajectory.id())
                .map(carried -> new LastScores(carried.scores(), carried.decidedOn()))
                .or(() -> Optional.ofNullable(trajectory.renewalOf())
                        .map(scores::lastScoredIn)
                        .flatMap(last -> scores.consolidatedOn(last)
                                .map(day -> new LastScores(new ConsolidatedScores(answers, scores).of(last), day))));
    }
}
