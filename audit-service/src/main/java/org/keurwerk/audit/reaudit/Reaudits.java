package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.reaudit.ReauditPlan.Choice;
import org.keurwerk.audit.reaudit.ReauditPlan.Ended;
import org.keurwerk.audit.reaudit.ReauditPlan.State;
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

/** The re-audits, planned and opened. Each write holds only in the state that makes it legal. */
@Component
class Reaudits implements CollectionIndexes {

    private static final String STATE = "state";
    private static final String OPENS_ON = "opensOn";
    private static final String OF = "what.of";
    private static final String ENDED = "ended";
    private static final String UNTOLD = "ended.untold";

    private final MongoTemplate mongo;

    Reaudits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return mongo.getCollectionName(ReauditPlan.class);
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(STATE, Direction.ASC).on(OPENS_ON, Direction.ASC),
                new Index(OF, Direction.ASC),
                new Index(UNTOLD, Direction.ASC).sparse());
    }

    /** Plans one, once. */
    void plan(ReauditPlan plan) {
        try {
            mongo.insert(plan);
        } catch (DuplicateKeyException e) {
            // it was planned before
            return;
        }
    }

    /** That of a trajectory; empty for a whole audit. */
    Optional<ReauditPlan> of(TrajectoryId reaudit) {
        return Optional.ofNullable(mongo.findById(reaudit, ReauditPlan.class));
    }

    /**
     * That of a trajectory.
     *
     * @throws IllegalStateException when it is a whole audit
     */
    ReauditPlan known(TrajectoryId reaudit) {
        return of(reaudit).orElseThrow(() -> new IllegalStateException(reaudit + " is no re-audit"));
    }

    /** Those that follow the decision of a trajectory, by their day. */
    List<ReauditPlan> after(TrajectoryId trajectoryId) {
        return mongo.find(Query.query(Criteria.where(OF).is(trajectoryId)).with(Sort.by(OPENS_ON)), ReauditPlan.class);
    }

    /** Those whose day has come. */
    List<ReauditPlan> due(LocalDate today) {
        return mongo.find(
                Query.query(Criteria.where(STATE)
                                .is(State.PLANNED)
                                .and(OPENS_ON)
                                .lte(today.toString()))
                        .with(Sort.by(OPENS_ON)),
                ReauditPlan.class);
    }

    /** The day of the next one; null when none is planned. */
    @Nullable LocalDate nextDay() {
        ReauditPlan next = mongo.findOne(
                Query.query(Criteria.where(STATE).is(State.PLANNED)).with(Sort.by(OPENS_ON)), ReauditPlan.class);
        return next == null ? null : next.opensOn();
    }

    /** Something became of one; of two that say so the first counts. */
    boolean became(TrajectoryId reaudit, State state) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("_id")
                                        .is(reaudit)
                                        .and(STATE)
                                        .is(State.PLANNED)),
                                new Update().set(STATE, state),
                                ReauditPlan.class)
                        .getModifiedCount()
                > 0;
    }

    /** It is not needed any more; false when it ended before. */
    boolean end(TrajectoryId reaudit, Ended ended) {
        return mongo.updateFirst(
                                Query.query(Criteria.where("_id")
                                        .is(reaudit)
                                        .and(STATE)
                                        .in(State.PLANNED, State.OPENED)),
                                new Update().set(STATE, State.NEEDLESS).set(ENDED, ended),
                                ReauditPlan.class)
                        .getModifiedCount()
                > 0;
    }

    /** Those that ended, of which the process must still be told. */
    List<ReauditPlan> untoldEnds() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), ReauditPlan.class);
    }

    /** Its trajectory began while it was ended: the process is told once more. */
    void endAgain(TrajectoryId reaudit) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(reaudit).and(STATE).is(State.NEEDLESS)),
                new Update().set(UNTOLD, true),
                ReauditPlan.class);
    }

    /** The process knows. */
    void endTold(TrajectoryId reaudit) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(reaudit)), new Update().unset(UNTOLD), ReauditPlan.class);
    }

    /** The organisation said whether it wants it; what was said first counts. */
    void choose(TrajectoryId reaudit, Choice choice) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(reaudit).and("choice").isNull()),
                new Update().set("choice", choice),
                ReauditPlan.class);
    }
}
