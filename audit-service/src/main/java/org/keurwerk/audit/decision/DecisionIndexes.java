package org.keurwerk.audit.decision;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The index of the decisions. */
@Component
class DecisionIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "decisions";
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("trajectoryId", Direction.ASC)
                .on("sequence", Direction.DESC)
                .unique());
    }
}
