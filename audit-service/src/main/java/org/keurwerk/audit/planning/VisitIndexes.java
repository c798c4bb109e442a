package org.keurwerk.audit.planning;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The index of the visits that their process must still be told of; few at any time. */
@Component
class VisitIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "visits";
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(Visits.UNTOLD, Direction.ASC).sparse());
    }
}
