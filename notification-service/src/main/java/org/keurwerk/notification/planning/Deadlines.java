package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What is known of deadlines: which are over, and when each was last set. Events about one deadline may come in any order; what is over stays over. */
@Component
class Deadlines {

    static final String COLLECTION = "deadlines";

    /** More than anybody has. */
    static final int MOST = 2_000;

    private final MongoTemplate mongo;

    Deadlines(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those that are open and due in the days from one to the day before another, without those of tasks that end by themselves. */
    List<DeadlineSet> lateWith(@Nullable LocalDate dueFrom, LocalDate dueBefore, int most) {
        Criteria due = where("over").ne(true).and("lapses").is(false).and("dueOn");
        Criteria between = dueFrom == null
                ? due.lt(dueBefore.toString())
                : due.gte(dueFrom.toString()).lt(dueBefore.toString());
        return found(query(between).limit(most));
    }

    /** Those that are open and lie with a party. */
    List<DeadlineSet> of(String party) {
        return found(query(where("over").ne(true).and("actor").is(party)).limit(MOST));
    }

    /** Of what an organisation should have done in a trajectory before a day, what it should have done first. */
    Optional<DeadlineSet> mostOverdue(OrganisationId organisation, TrajectoryId trajectory, LocalDate day) {
        return found(query(where("actor")
                                .is(organisation.value())
                                .and("dueOn")
                                .lt(day.toString())
                                .and("trajectoryId")
                                .is(trajectory)
                                .and("over")
                                .ne(true)
                                .and("lapses")
                                .is(false))
                        .limit(1))
                .stream()
                .findFirst();
    }

    private List<DeadlineSet> found(Query query) {
        return mongo.find(query.with(Sort.by("dueOn", "_id")), Kept.class, COLLECTION).stream()
                .map(Kept::asSet)
                .toList();
    }

    /** A deadline as it stands in the store, with what its newest setting said. */
    record Kept(
            @Id String id,
            TrajectoryId trajectoryId,
            OrganisationId organisationId,
            String task,
            String actor,
            LocalDate dueOn,
            boolean lapses) {

        DeadlineSet asSet() {
            return new DeadlineSet(trajectoryId, organisationId, id, task, actor, dueOn, lapses);
        }
    }

    /** What an event says that a deadline was set. */
    enum Setting {
        /** The first that is known of this deadline. */
        FIRST,
        /** It was set before, or this event came before. */
        AGAIN,
        /** The deadline is over, or was set anew after this event. */
        OUTDATED
    }

    /** The deadline was met or cancelled. */
    void over(String deadlineId) {
        mongo.upsert(query(where("_id").is(deadlineId)), Update.update("over", true), COLLECTION);
    }

    boolean isOver(String deadlineId) {
        return mongo.exists(query(where("_id").is(deadlineId).and("over").is(true)), COLLECTION);
    }

    /** The deadline was set at a moment. */
    Setting set(DeadlineSet deadline, Instant setAt) {
        String deadlineId = deadline.deadlineId();
        Criteria open = where("_id").is(deadlineId).and("over").ne(true);
        try {
            Document before = mongo.findAndModify(
                    query(open.and("setAt").not().gt(setAt)),
                    Update.update("setAt", setAt)
                            .set("trajectoryId", deadline.trajectoryId())
                            .set("organisationId", deadline.organisationId())
                            .set("task", deadline.task())
                            .set("actor", deadline.actor())
                            .set("dueOn", deadline.dueOn())
                            .set("lapses", deadline.endsByItself()),
                    FindAndModifyOptions.options().upsert(true),
                    Document.class,
                    COLLECTION);
            return before == null ? Setting.FIRST : Setting.AGAIN;
        } catch (DuplicateKeyException e) {
            // the deadline is known and the condition does not hold
            return Setting.OUTDATED;
        }
    }
}
