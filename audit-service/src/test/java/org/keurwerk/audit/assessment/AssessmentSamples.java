package org.keurwerk.audit.assessment;

import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What changes scores, on a store. */
public final class AssessmentSamples {

    private AssessmentSamples() {}

    /** Changing consolidated scores. */
    public static AmendingScores amending(MongoTemplate mongo) {
        Answers answers = SubmissionSamples.answers(mongo);
        Scores scores = new Scores(mongo);
        return new AmendingScores(scores, new ConsolidatedScores(answers, scores), new SelfEvaluations(answers));
    }
}
