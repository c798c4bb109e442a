package org.keurwerk.audit.reopening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What was opened again, and why. */
@Component
public class Reopenings implements CollectionIndexes {

    private static final String UNTOLD = "untold";

    private final MongoTemplate mongo;

    Reopenings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(Reopening.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC).on("at", Direction.ASC),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** Those of a trajectory that happened, oldest first. */
    public List<Reopening> of(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId")
                                .is(trajectoryId)
                                .and(UNTOLD)
                                .isNull())
                        .with(Sort.by("at")),
                Reopening.class);
    }

    /** The last of a trajectory, also while the process is being told. */
    Optional<Reopening> last(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId)).with(Sort.by(Direction.DESC, "at")),
                Reopening.class));
    }

    /** How often something of a trajectory was opened again, also while the process is being told: what a page or a program was made from. */
    long count(TrajectoryId trajectoryId) {
        return mongo.count(Query.query(Criteria.where("trajectoryId").is(trajectoryId)), Reopening.class);
    }

    /** Notes what is about to happen; false when the same was noted before. */
    boolean note(Reopening reopening) {
        try {
            mongo.insert(reopening);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Those of which it is not known whether the process was told, from before a moment. */
    List<Reopening> untold(Instant before) {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true).and("at").lt(before)), Reopening.class);
    }

    /** The process knows. */
    void told(Reopening reopening) {
        mongo.updateFirst(one(reopening), new Update().unset(UNTOLD), Reopening.class);
    }

    /** It did not happen: whatever followed went on. */
    void dropped(Reopening reopening) {
        mongo.remove(one(reopening), Reopening.class);
    }

    private static Query one(Reopening reopening) {
        return Query.query(Criteria.where("_id").is(reopening.id()));
    }
}
