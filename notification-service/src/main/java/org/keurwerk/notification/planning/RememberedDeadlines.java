package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What this service remembers of deadlines: which are over, and when each was last set. Events about one deadline may come in any order; what is
 * over stays over.
 */
@Component
class RememberedDeadlines {

    private static final String COLLECTION = "deadlines";

    private final MongoTemplate mongo;

    RememberedDeadlines(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The deadline was met or cancelled. */
    void over(String deadlineId) {
        mongo.upsert(query(where("_id").is(deadlineId)), Update.update("over", true), COLLECTION);
    }

    boolean isOver(String deadlineId) {
        return mongo.exists(query(where("_id").is(deadlineId).and("over").is(true)), COLLECTION);
    }

    /** The deadline was set; false when it is over, or when word of a later setting came first. */
    boolean set(String deadlineId, Instant setAt) {
        Criteria open = where("_id").is(deadlineId).and("over").ne(true);
        try {
            mongo.upsert(query(open.and("setAt").not().gt(setAt)), Update.update("setAt", setAt), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
