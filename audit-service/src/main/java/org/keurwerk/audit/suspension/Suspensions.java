package org.keurwerk.audit.suspension;

import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.suspension.Suspension.Lapse;
import org.keurwerk.audit.suspension.Suspension.Ruling;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.SuspensionId;
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

/** The suspension cases. Every write says in its condition what must hold, and whether it won. */
@Component
public class Suspensions implements CollectionIndexes {

    private static final String UNTOLD = "untold";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String LAPSE = "lapse";
    private static final String SEQUENCE = "sequence";

    private final MongoTemplate mongo;

    Suspensions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(Suspension.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC)
                        .on(SEQUENCE, Direction.ASC)
                        .unique(),
                new Index("certificateNumber", Direction.ASC),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** Those of a trajectory, oldest first. */
    public List<Suspension> of(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId)).with(Sort.by(SEQUENCE)), Suspension.class);
    }

    /** The latest of a trajectory: the only one that may be open. */
    public Optional<Suspension> last(TrajectoryId trajectoryId) {
        return of(trajectoryId).stream().reduce((earlier, later) -> later);
    }

    /** The latest of a trajectory, for what happens in one. */
    Suspension known(TrajectoryId trajectoryId) {
        return last(trajectoryId)
                .orElseThrow(() -> new IllegalStateException("no suspension case was opened in " + trajectoryId));
    }

    /** The latest about a certificate. */
    Optional<Suspension> about(String certificateNumber) {
        return mongo
                .find(
                        Query.query(Criteria.where("certificateNumber").is(certificateNumber))
                                .with(Sort.by(SEQUENCE)),
                        Suspension.class)
                .stream()
                .reduce((earlier, later) -> later);
    }

    /** Opens one; false when another was opened at the same moment. */
    boolean open(Suspension suspension) {
        try {
            mongo.insert(suspension);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Notes whether it is suspended, once. */
    void decideFirst(SuspensionId id, Ruling ruling) {
        written(open(id).and(FIRST).isNull(), new Update().set(FIRST, ruling));
    }

    /** Notes what follows the suspension, once. */
    void decideSecond(SuspensionId id, Ruling ruling) {
        written(open(id).and(SECOND).isNull(), new Update().set(SECOND, ruling));
    }

    /** Ends one that is open, because nothing is left to suspend; the process is told afterwards. */
    boolean lapse(Suspension suspension, Lapse lapse) {
        return suspension.isOpen()
                && written(
                        open(suspension.id())
                                .and(FIRST + ".outcome")
                                .ne(SuspensionOutcome.NOT_SUSPENDED)
                                .and(SECOND)
                                .isNull(),
                        new Update().set(LAPSE, lapse).set(UNTOLD, true));
    }

    /** Those of which the process must still be told. */
    List<Suspension> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), Suspension.class);
    }

    /** The process knows what is so; what came since is told again. */
    void told(Suspension suspension) {
        Criteria one = Criteria.where("_id").is(suspension.id());
        written(suspension.lapse() == null ? one.and(LAPSE).isNull() : one, new Update().unset(UNTOLD));
    }

    private static Criteria open(SuspensionId id) {
        return Criteria.where("_id").is(id).and(LAPSE).isNull();
    }

    private boolean written(Criteria condition, Update update) {
        return mongo.updateFirst(Query.query(condition), update, Suspension.class)
                        .getModifiedCount()
                > 0;
    }
}
