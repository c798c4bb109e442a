package org.keurwerk.certificate.register;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The indexes of {@code register_entries}; every search names the one it uses. */
final class RegisterIndexes {

    /** The order of the register; serves searches without words. */
    static final String IN_ORDER = "in_order";

    /** The beginnings of words. */
    static final String BY_WORD = "by_word";

    /** What was decided for an organisation and scope, by date. */
    static final String OF_HOLDER = "of_organisation_and_scope";

    /** The frameworks that occur. */
    static final String BY_FRAMEWORK = "by_framework";

    private RegisterIndexes() {}

    static Sort order() {
        return Sort.by(
                Sort.Order.asc("sortName"),
                Sort.Order.asc("scope"),
                Sort.Order.desc("decidedOn"),
                Sort.Order.asc("_id"));
    }

    static void declareIn(MongoTemplate mongo) {
        IndexOperations entries = mongo.indexOps(RegisterEntry.COLLECTION);
        entries.createIndex(new Index("sortName", Sort.Direction.ASC)
                .on("scope", Sort.Direction.ASC)
                .on("decidedOn", Sort.Direction.DESC)
                .on("_id", Sort.Direction.ASC)
                .named(IN_ORDER));
        entries.createIndex(new Index("words", Sort.Direction.ASC).named(BY_WORD));
        entries.createIndex(new Index("organisationId", Sort.Direction.ASC)
                .on("scope", Sort.Direction.ASC)
                .on("decidedOn", Sort.Direction.ASC)
                .named(OF_HOLDER));
        entries.createIndex(new Index("framework.key", Sort.Direction.ASC)
                .on("framework.version", Sort.Direction.ASC)
                .on("framework.name", Sort.Direction.ASC)
                .named(BY_FRAMEWORK));
    }
}
