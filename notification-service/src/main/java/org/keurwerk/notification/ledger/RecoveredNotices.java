package org.keurwerk.notification.ledger;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The notices of a ledger that was lost, as the service's own events tell of them. Kept in the store, so that neither a crash half-way through the
 * rebuilding nor an event that is handled only later makes a mail go out again. Empty in a service that never lost its ledger.
 */
@Component
class RecoveredNotices {

    private final MongoTemplate mongo;
    /** Whether a lookup is worth its command: only a service that lost its store has any. */
    private volatile boolean any;

    RecoveredNotices(MongoTemplate mongo) {
        this.mongo = mongo;
        this.any = mongo.exists(new Query(), RecoveredNotice.class);
    }

    /** Keeps these and nothing else. */
    void replaceBy(Collection<RecoveredNotice> notices) {
        mongo.remove(new Query(), RecoveredNotice.COLLECTION);
        mongo.insert(notices, RecoveredNotice.class);
        any = !notices.isEmpty();
    }

    Optional<RecoveredNotice> find(String noticeId) {
        return any ? Optional.ofNullable(mongo.findById(noticeId, RecoveredNotice.class)) : Optional.empty();
    }
}
