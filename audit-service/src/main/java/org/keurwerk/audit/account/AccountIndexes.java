package org.keurwerk.audit.account;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the accounts. */
@Component
class AccountIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "accounts";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("username", Direction.ASC).unique(),
                new Index("organisationId", Direction.ASC).sparse(),
                new Index("roles", Direction.ASC));
    }
}
