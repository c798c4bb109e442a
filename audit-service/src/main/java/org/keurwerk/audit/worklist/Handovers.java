package org.keurwerk.audit.worklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which tasks went from whom to whom; added to, never written over. */
@Component
public class Handovers implements CollectionIndexes {

    /** For how long somebody is told in their list that a task of theirs went to somebody else. */
    private static final Duration TOLD = Duration.ofDays(14);

    private final MongoTemplate mongo;
    private final BusinessTime time;

    public Handovers(MongoTemplate mongo, BusinessTime time) {
        this.mongo = mongo;
        this.time = time;
    }

    @Override
    public String collection() {
        return "handovers";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("taskId", Direction.ASC).on("at", Direction.DESC),
                new Index("from", Direction.ASC).on("at", Direction.DESC),
                new Index("to", Direction.ASC).on("at", Direction.DESC));
    }

    void note(HumanTask task, AccountId from, @Nullable AccountId to, AccountId by) {
        mongo.insert(new Handover(
                Ids.next("hov"), task.id(), task.kind().key(), task.trajectoryId(), from, to, by, time.now(), 1));
    }

    /** The last one of a task. */
    public Optional<Handover> last(TaskId task) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("taskId").is(task)).with(latestFirst()), Handover.class));
    }

    /** What others lately took from the caller or gave to the caller, latest first. */
    public List<Handover> about(Caller caller) {
        return mongo.find(
                Query.query(new Criteria()
                                .orOperator(
                                        Criteria.where("from").is(caller.accountId()),
                                        Criteria.where("to").is(caller.accountId()))
                                .and("by")
                                .ne(caller.accountId())
                                .and("at")
                                .gt(time.now().minus(TOLD)))
                        .with(latestFirst()),
                Handover.class);
    }

    private static Sort latestFirst() {
        return Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id"));
    }
}
