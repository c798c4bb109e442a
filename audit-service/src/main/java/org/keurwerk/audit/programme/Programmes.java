package org.keurwerk.audit.programme;

import java.util.List;
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

/** The programmes, one per trajectory. */
@Component
class Programmes implements CollectionIndexes {

    private static final String UNTOLD = "untold";

    private final MongoTemplate mongo;

    Programmes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return Programme.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(UNTOLD + ".once", Direction.ASC).sparse());
    }

    /** A trajectory's programme, with nothing in it while nothing was written. */
    Programme of(TrajectoryId trajectoryId) {
        Programme there = mongo.findById(trajectoryId, Programme.class);
        return there == null ? Programme.empty(trajectoryId) : there;
    }

    /**
     * Writes one over another.
     *
     * @return false when it is no longer the one that was read
     */
    boolean replace(Programme before, Programme after) {
        if (before.revision() == 0) {
            try {
                mongo.insert(after);
                return true;
            } catch (DuplicateKeyException somebodyWasFirst) {
                return false;
            }
        }
        Criteria unchanged =
                Criteria.where("_id").is(before.trajectoryId()).and("revision").is(before.revision());
        return mongo.findAndReplace(Query.query(unchanged), after) != null;
    }

    /** Everything in it is told. False when it was written since. */
    boolean told(Programme programme) {
        Criteria unchanged = Criteria.where("_id")
                .is(programme.trajectoryId())
                .and("revision")
                .is(programme.revision());
        return mongo.updateFirst(Query.query(unchanged), new Update().unset(UNTOLD), Programme.class)
                        .getMatchedCount()
                > 0;
    }

    /** Those of which the trail does not tell everything yet. */
    List<Programme> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD + ".once").exists(true)), Programme.class);
    }
}
