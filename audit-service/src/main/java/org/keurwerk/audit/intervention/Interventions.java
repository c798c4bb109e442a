package org.keurwerk.audit.intervention;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The interventions; added to, never written over. */
@Component
public class Interventions implements CollectionIndexes {

    private static final String UNFINISHED = "unfinished";

    private final MongoTemplate mongo;

    Interventions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String collection() {
        return Intervention.COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("trajectoryId", Direction.ASC).on("at", Direction.DESC),
                new Index(UNFINISHED, Direction.ASC).sparse());
    }

    /** A part of those in a trajectory, latest first. */
    public Page<Intervention> of(TrajectoryId trajectoryId, Pageable part) {
        Query query = Query.query(where("trajectoryId").is(trajectoryId));
        long total = mongo.count(query, Intervention.class);
        Sort latestFirst = Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id"));
        return new PageImpl<>(mongo.find(query.with(part).with(latestFirst), Intervention.class), part, total);
    }

    /** One of them. */
    public Optional<Intervention> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Intervention.class));
    }

    void note(Intervention intervention) {
        mongo.insert(intervention);
    }

    /** It was done: from now on it is told. */
    void finished(String id, PendingEvent event) {
        mongo.updateFirst(
                Query.query(where("_id").is(id).and(UNFINISHED).is(true)),
                new Update().unset(UNFINISHED).set("pendingEvents", List.of(event)),
                Intervention.class);
    }

    /** It could not be done, so that it is nothing. */
    void forget(String id) {
        mongo.remove(Query.query(where("_id").is(id).and(UNFINISHED).is(true)), Intervention.class);
    }

    /** Whether it was done is not known, and its task is gone: it is kept, and nobody is told. */
    void leaveUntold(String id) {
        mongo.updateFirst(
                Query.query(where("_id").is(id).and(UNFINISHED).is(true)),
                new Update().unset(UNFINISHED),
                Intervention.class);
    }

    /** Those of which it is not known whether they were done, although some time has passed. */
    List<Intervention> unfinished(Instant before) {
        return mongo.find(Query.query(where(UNFINISHED).is(true).and("at").lt(before)), Intervention.class);
    }
}
