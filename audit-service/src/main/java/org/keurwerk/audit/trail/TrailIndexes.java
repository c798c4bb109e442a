package org.keurwerk.audit.trail;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the trail: one entry per place, so that two who write at once stand one after the other, and one per act. */
@Component
class TrailIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "trail";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC)
                        .on("sequence", Direction.ASC)
                        .unique(),
                new Index("trajectoryId", Direction.ASC)
                        .on("once", Direction.ASC)
                        .unique());
    }
}
