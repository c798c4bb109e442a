package org.keurwerk.audit.objection;

import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.objection.Objection.Advice;
import org.keurwerk.audit.objection.Objection.Committee;
import org.keurwerk.audit.objection.Objection.Ruling;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.ObjectionId;
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

/** The objections. Every write says in its condition what must hold, and whether it won. */
@Component
public class Objections implements CollectionIndexes {

    private static final String TRAJECTORY = "trajectoryId";
    private static final String SEQUENCE = "sequence";
    private static final String UNTOLD = "untold";

    private final MongoTemplate mongo;

    Objections(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(Objection.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(TRAJECTORY, Direction.ASC).on(SEQUENCE, Direction.ASC).unique(),
                new Index("decisionId", Direction.ASC).unique(),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** Those of a trajectory, oldest first. */
    public List<Objection> of(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where(TRAJECTORY).is(trajectoryId)).with(Sort.by(SEQUENCE)), Objection.class);
    }

    /** The latest of a trajectory: the only one that may be open. */
    public Optional<Objection> last(TrajectoryId trajectoryId) {
        return of(trajectoryId).stream().reduce((earlier, later) -> later);
    }

    /** The latest of a trajectory, for what happens in one. */
    Objection known(TrajectoryId trajectoryId) {
        return last(trajectoryId).orElseThrow(() -> new IllegalStateException("nobody objected in " + trajectoryId));
    }

    /** Files one; false when another was filed at the same moment. */
    boolean file(Objection objection) {
        try {
            mongo.insert(objection);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Notes who advises. */
    void compose(ObjectionId id, Committee committee) {
        written(open(id), new Update().set("committee", committee));
    }

    /** Notes what they advise. */
    void advise(ObjectionId id, Advice advice) {
        written(open(id), new Update().set("advice", advice));
    }

    /** Notes what the board decided, once. */
    void decide(ObjectionId id, Ruling ruling) {
        written(open(id), new Update().set("ruling", ruling));
    }

    /** Those of which the process must still be told. */
    List<Objection> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), Objection.class);
    }

    /** The process knows. */
    void told(Objection objection) {
        written(Criteria.where("_id").is(objection.id()), new Update().unset(UNTOLD));
    }

    private static Criteria open(ObjectionId id) {
        return Criteria.where("_id").is(id).and("ruling").isNull();
    }

    private void written(Criteria condition, Update update) {
        mongo.updateFirst(Query.query(condition), update, Objection.class);
    }
}
