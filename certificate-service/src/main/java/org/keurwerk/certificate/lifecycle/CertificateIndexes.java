package org.keurwerk.certificate.lifecycle;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** The indexes of {@code certificates}; every query that grows names the one it uses. */
final class CertificateIndexes {

    /** One certificate per decision and scope, whatever arrives twice. */
    static final String ONE_PER_DECISION = "one_per_decision_and_scope";

    /** Lineage. */
    static final String OF_HOLDER = "of_organisation_and_scope";

    /** What one trajectory certified. */
    static final String OF_TRAJECTORY = "of_trajectory";

    private CertificateIndexes() {}

    static void declareIn(MongoTemplate mongo) {
        IndexOperations certificates = mongo.indexOps(Certificate.COLLECTION);
        certificates.createIndex(new Index("decisionId", Sort.Direction.ASC)
                .on("scope", Sort.Direction.ASC)
                .unique()
                .named(ONE_PER_DECISION));
        certificates.createIndex(new Index("organisationId", Sort.Direction.ASC)
                .on("scope", Sort.Direction.ASC)
                .on("validity.from", Sort.Direction.ASC)
                .named(OF_HOLDER));
        certificates.createIndex(new Index("trajectoryId", Sort.Direction.ASC).named(OF_TRAJECTORY));
    }
}
