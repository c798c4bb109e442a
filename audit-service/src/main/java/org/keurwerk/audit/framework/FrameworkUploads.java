package org.keurwerk.audit.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All framework files that were ever uploaded, and those that ship. */
@Component
class FrameworkUploads {

    private static final int MOST_SHOWN = 200;

    private final MongoTemplate mongo;

    FrameworkUploads(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The latest ones, without their files. */
    List<FrameworkUpload> latest() {
        Query query = new Query().with(Sort.by(Direction.DESC, "at")).limit(MOST_SHOWN);
        query.fields().exclude("text");
        return mongo.find(query, FrameworkUpload.class);
    }

    Optional<FrameworkUpload> find(String id) {
        return Optional.ofNullable(mongo.findById(id, FrameworkUpload.class));
    }

    void keep(FrameworkUpload upload) {
        mongo.insert(upload);
    }

    /** Keeps a file that ships; once, however many nodes load it. */
    void keepShipped(Framework framework, String text, int size, Instant at) {
        String id = FrameworkUpload.PREFIX + "_ships-" + framework.id();
        if (mongo.exists(Query.query(Criteria.where("_id").is(id)), FrameworkUpload.class)) {
            return;
        }
        try {
            mongo.insert(new FrameworkUpload(
                    id, framework.key(), framework.version(), text, framework.fileHash(), size, null, at, 0, null, 1));
        } catch (DuplicateKeyException e) {
            // another node kept it at the same time
        }
    }

    /** Whether it was this call that discarded it. */
    boolean discard(String id, Instant at) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("_id")
                                        .is(id)
                                        .and("discardedAt")
                                        .is(null)),
                                new Update().set("discardedAt", at),
                                FrameworkUpload.class)
                        .getModifiedCount()
                == 1;
    }
}
