package org.keurwerk.audit.withdrawal;

import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The withdrawals, at most one per trajectory. */
@Component
public class Withdrawals implements CollectionIndexes {

    private static final String UNTOLD = "untold";

    private final MongoTemplate mongo;

    Withdrawals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(Withdrawal.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** How a trajectory ended before its decision; empty when it did not. */
    public Optional<Withdrawal> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, Withdrawal.class));
    }

    /** Notes it; false when it was noted before. */
    boolean note(Withdrawal withdrawal) {
        try {
            mongo.insert(withdrawal);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Those of which the process must still be told. */
    List<Withdrawal> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), Withdrawal.class);
    }

    /** The process knows. */
    void told(TrajectoryId trajectoryId) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(trajectoryId)), new Update().unset(UNTOLD), Withdrawal.class);
    }
}
