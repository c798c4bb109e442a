package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The submissions that reached their task after it had ended: kept, and without effect. */
@Component
class LateSubmissions {

    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoTemplate mongo;

    LateSubmissions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Freezes a draft as it was sent; empty when it is no draft any more. */
    Optional<Submission> freeze(Submission draft, Map<String, Object> content, Instant now, String hash) {
        return Optional.ofNullable(mongo.findAndModify(
                DraftQuery.of(draft.taskId()),
                withoutEffect(new Update())
                        .set("content", content)
                        .set("submittedAt", now)
                        .set("hash", hash)
                        .set("state", SubmissionState.SUBMITTED),
                NEW,
                Submission.class));
    }

    /** Its task had ended before it came. */
    void note(SubmissionId id) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), withoutEffect(new Update()), Submission.class);
    }

    /** The one that came last in a trajectory, if there is one. */
    Optional<Submission> last(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("trajectoryId")
                                .is(trajectoryId)
                                .and(Submissions.NO_EFFECT)
                                .is(true))
                        .with(Sort.by(Sort.Direction.DESC, "submittedAt"))
                        .limit(1),
                Submission.class));
    }

    static Update withoutEffect(Update update) {
        return update.set("late", true).set(Submissions.NO_EFFECT, true);
    }
}
