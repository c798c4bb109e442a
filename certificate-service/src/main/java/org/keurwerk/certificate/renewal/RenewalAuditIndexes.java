package org.keurwerk.certificate.renewal;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The index of {@code renewal_audits}. */
@Component
final class RenewalAuditIndexes implements CollectionIndexes {

    /** The audit that renews what a trajectory certified. */
    static final String BY_RENEWED = "by_what_it_renews";

    @Override
    public String collection() {
        return RenewalAudit.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(RenewalAudits.RENEWAL_OF, Sort.Direction.ASC).named(BY_RENEWED));
    }
}
