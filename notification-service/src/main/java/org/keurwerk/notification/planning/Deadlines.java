package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What is known of deadlines: which are over, and when each was last set. Events about one deadline may come in any order; what is over stays over. */
@Component
class Deadlines {

    private static final String COLLECTION = "deadlines";

    private final MongoTemplate mongo;

    Deadlines(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What an event says that a deadline was set. */
    enum Setting {
        /** The first that is known of this deadline. */
        FIRST,
        /** It was set before, or this event came before. */
        AGAIN,
        /** The deadline is over, or was set anew after this event. */
        OUTDATED
    }

    /** The deadline was met or cancelled. */
    void over(String deadlineId) {
        mongo.upsert(query(where("_id").is(deadlineId)), Update.update("over", true), COLLECTION);
    }

    boolean isOver(String deadlineId) {
        return mongo.exists(query(where("_id").is(deadlineId).and("over").is(true)), COLLECTION);
    }

    /** The deadline was set at a moment. */
    Setting set(String deadlineId, Instant setAt) {
        Criteria open = where("_id").is(deadlineId).and("over").ne(true);
        try {
            Document before = mongo.findAndModify(
                    query(open.and("setAt").not().gt(setAt)),
                    Update.update("setAt", setAt),
                    FindAndModifyOptions.options().upsert(true),
                    Document.class,
                    COLLECTION);
            return before == null ? Setting.FIRST : Setting.AGAIN;
        } catch (DuplicateKeyException e) {
            // the deadline is known and the condition does not hold
            return Setting.OUTDATED;
        }
    }
}
