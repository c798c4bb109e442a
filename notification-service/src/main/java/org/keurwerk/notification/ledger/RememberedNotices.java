package org.keurwerk.notification.ledger;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The notices of a ledger that was lost, as the service's own events told of them. Kept in the store, so that neither a crash half-way through the
 * rebuilding nor an event that is handled only later makes a mail go out again. Empty in a service that never lost its ledger.
 */
@Component
class RememberedNotices {

    private final MongoTemplate mongo;

    RememberedNotices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Remembers these and nothing else. */
    void replaceBy(Collection<RememberedNotice> notices) {
        mongo.remove(new Query(), RememberedNotice.COLLECTION);
        mongo.insert(notices, RememberedNotice.class);
    }

    Optional<RememberedNotice> find(String noticeId) {
        return Optional.ofNullable(mongo.findById(noticeId, RememberedNotice.class));
    }
}
