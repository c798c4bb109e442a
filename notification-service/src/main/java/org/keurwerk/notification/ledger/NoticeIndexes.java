package org.keurwerk.notification.ledger;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.stereotype.Component;

/** The indexes of the ledger: the unique one makes sure that nobody gets a letter twice for one cause, the others serve its queries. */
@Component
class NoticeIndexes {

    NoticeIndexes(MongoTemplate mongo) {
        IndexOperations notices = mongo.indexOps(Notice.COLLECTION);
        notices.createIndex(new Index("cause", Direction.ASC)
                .on("recipient", Direction.ASC)
                .on("template", Direction.ASC)
                .named("once_per_cause_recipient_template")
                .unique());
        notices.createIndex(new Index("state", Direction.ASC)
                .on("plannedFor", Direction.ASC)
                .named("due"));
        notices.createIndex(new Index("deadlineId", Direction.ASC).sparse().named("deadline"));
        for (String field : new String[] {"trajectoryId", "organisationId", "recipient"}) {
            notices.createIndex(new Index(field, Direction.ASC)
                    .on("plannedFor", Direction.DESC)
                    .named(field));
        }
    }
}
