package org.keurwerk.certificate.renewal;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** The indexes of {@code renewals}. */
final class RenewalIndexes {

    /** What is due next, in date order; what has ended is not in it. */
    static final String BY_DUE_DATE = "by_due_date";

    private RenewalIndexes() {}

    static void declareIn(MongoTemplate mongo) {
        mongo.indexOps(Renewal.COLLECTION)
                .createIndex(new Index("nextDueOn", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named(BY_DUE_DATE));
    }
}
