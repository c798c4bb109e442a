package org.keurwerk.notification.planning;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of {@code deadlines}: what is late, and what lies with whom. */
@Component
class DeadlineIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return Deadlines.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("dueOn", Direction.ASC).named("by_due_date"),
                new Index("actor", Direction.ASC).on("dueOn", Direction.ASC).named("by_actor"));
    }
}
