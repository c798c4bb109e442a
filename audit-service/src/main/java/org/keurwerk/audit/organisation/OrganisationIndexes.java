package org.keurwerk.audit.organisation;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the organisations: what makes two the same is unique, which also makes registering safe to repeat. */
@Component
class OrganisationIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "organisations";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("key", Direction.ASC).unique(),
                new Index("name", Direction.ASC).on("place", Direction.ASC),
                new Index("mergedInto", Direction.ASC).sparse());
    }
}
