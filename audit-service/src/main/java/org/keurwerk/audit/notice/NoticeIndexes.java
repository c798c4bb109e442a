package org.keurwerk.audit.notice;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the notices: those of a trajectory, and those of a state, latest first. */
@Component
class NoticeIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "notices";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC).on("on", Direction.DESC),
                new Index("state", Direction.ASC).on("heardAt", Direction.DESC));
    }
}
