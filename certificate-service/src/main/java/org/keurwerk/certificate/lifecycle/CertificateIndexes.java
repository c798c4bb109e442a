package org.keurwerk.certificate.lifecycle;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of {@code certificates}; every query that grows names the one it uses. */
@Component
final class CertificateIndexes implements CollectionIndexes {

    /** One certificate per decision and scope, whatever arrives twice. */
    static final String ONE_PER_DECISION = "one_per_decision_and_scope";

    /** Lineage. */
    static final String OF_HOLDER = "of_organisation_and_scope";

    /** What one trajectory certified. */
    static final String OF_TRAJECTORY = "of_trajectory";

    /** What was given when a condition was lifted. */
    static final String RENEWED_WITH = "renewed_with";

    @Override
    public String collection() {
        return Certificate.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("decisionId", Sort.Direction.ASC)
                        .on("scope", Sort.Direction.ASC)
                        .unique()
                        .named(ONE_PER_DECISION),
                new Index("organisationId", Sort.Direction.ASC)
                        .on("scope", Sort.Direction.ASC)
                        .on("validity.from", Sort.Direction.ASC)
                        .named(OF_HOLDER),
                new Index("trajectoryId", Sort.Direction.ASC).named(OF_TRAJECTORY),
                new Index("renewsWith", Sort.Direction.ASC).named(RENEWED_WITH));
    }
}
