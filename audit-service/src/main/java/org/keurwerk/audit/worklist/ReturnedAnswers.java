package org.keurwerk.audit.worklist;

import java.time.Instant;
import org.keurwerk.contracts.id.SubmissionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The answers that were taken back (teruggenomen): they stay as they were handed in and count no longer. */
@Component
public class ReturnedAnswers {

    private final MongoTemplate mongo;

    ReturnedAnswers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** It counts no longer; of one that did not count nothing changes. */
    public void takeBack(SubmissionId id, Instant now) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(id)
                        .and("state")
                        .is(SubmissionState.SUBMITTED)
                        .and(Submissions.NO_EFFECT)
                        .ne(true)
                        .and(Submissions.TAKEN_BACK)
                        .isNull()),
                new Update().set(Submissions.TAKEN_BACK, now),
                Submission.class);
    }

    /** It counts again: what was to be taken back with it went on. */
    public void letStand(SubmissionId id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().unset(Submissions.TAKEN_BACK),
                Submission.class);
    }
}
