package org.keurwerk.notification.ledger;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the ledger: the unique one makes sure that nobody gets a letter twice for one cause, the others serve its queries. */
@Component
class NoticeIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return Notice.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("cause", Direction.ASC)
                        .on("recipient", Direction.ASC)
                        .on("template", Direction.ASC)
                        .named("once_per_cause_recipient_template")
                        .unique(),
                new Index("state", Direction.ASC)
                        .on("plannedFor", Direction.ASC)
                        .named("due"),
                new Index("deadlineId", Direction.ASC).sparse().named("deadline"),
                byDate("trajectoryId"),
                byDate("organisationId"),
                byDate("recipient"));
    }

    private static Index byDate(String field) {
        return new Index(field, Direction.ASC).on("plannedFor", Direction.DESC).named(field);
    }
}
