package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.midterm.PlannedMidterm.State;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The midterm self-evaluations that are planned or asked for, one per trajectory. */
@Component
class Midterms implements CollectionIndexes {

    private static final String ID = "_id";
    private static final String ON = "on";
    private static final String BECAME = "became";

    private final MongoTemplate mongo;

    Midterms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(PlannedMidterm.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(BECAME, Direction.ASC).on(ON, Direction.ASC));
    }

    /** Plans one; the first plan of a trajectory stands. */
    void plan(TrajectoryId trajectoryId, LocalDate on) {
        mongo.upsert(
                Query.query(Criteria.where(ID).is(trajectoryId)),
                new Update().setOnInsert(ON, on).setOnInsert("schemaVersion", 1),
                PlannedMidterm.class);
    }

    Optional<PlannedMidterm> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, PlannedMidterm.class));
    }

    /** The planned one that comes first. */
    Optional<PlannedMidterm> next() {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where(BECAME).isNull())
                        .with(Sort.by(ON, ID))
                        .limit(1),
                PlannedMidterm.class));
    }

    /** Notes what became of a planned one, once. */
    void asked(TrajectoryId trajectoryId, boolean needed) {
        mongo.updateFirst(
                Query.query(Criteria.where(ID).is(trajectoryId).and(BECAME).isNull()),
                new Update().set(BECAME, needed ? State.ASKED : State.NOT_NEEDED),
                PlannedMidterm.class);
    }

    /** Notes that the task of one was taken away, once. */
    void lapsed(TrajectoryId trajectoryId, State why, LocalDate day) {
        mongo.updateFirst(
                Query.query(Criteria.where(ID).is(trajectoryId).and(BECAME).is(State.ASKED)),
                new Update().set(BECAME, why).set("lapsedOn", day),
                PlannedMidterm.class);
    }
}
