package org.keurwerk.certificate.renewal;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of {@code renewals}. */
@Component
final class RenewalIndexes implements CollectionIndexes {

    /** What is due next, in date order; what has ended is not in it. */
    static final String BY_DUE_DATE = "by_due_date";

    @Override
    public String collection() {
        return Renewal.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("nextDueOn", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named(BY_DUE_DATE));
    }
}
