package org.keurwerk.certificate.renewal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The renewals of all trajectories. Every change is one write that succeeds only on the version that was read. */
@Repository
class Renewals {

    private static final String DUE = "nextDueOn";
    private static final String ALWAYS = "0000-00-00";

    private final MongoTemplate mongo;

    Renewals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Adds a renewal unless its trajectory has one. */
    void add(Renewal renewal) {
        try {
            mongo.insert(renewal);
        } catch (DuplicateKeyException e) {
            // the decision was handled before: its renewal is there
            return;
        }
    }

    /** Another organisation holds what is renewed: it took the place of the first before a condition was lifted. */
    void heldBy(TrajectoryId trajectoryId, OrganisationId organisationId) {
        mongo.updateFirst(
                query(where("_id").is(trajectoryId).and("organisationId").ne(organisationId)),
                new Update().set("organisationId", organisationId).inc("version", 1),
                Renewal.class);
    }

    /** What is due first on a day or before it. */
    Optional<Renewal> firstDueBy(LocalDate day) {
        return first(where(DUE).gt(ALWAYS).lte(day.toString()));
    }

    /** The next day on which anything is due. */
    Optional<LocalDate> nextDue() {
        return first(where(DUE).gt(ALWAYS)).map(Renewal::nextDueOn);
    }

    /** Marks the window at a place as open and keeps the event, if there is one, for publishing. False when another instance of the service was first. */
    boolean open(Renewal renewal, int place, LocalDate today, @Nullable PendingEvent event) {
        Update update =
                new Update().set("windows." + place + ".openedOn", today).set(DUE, renewal.dueAfter(place));
        if (event != null) {
            update.push("pendingEvents", event);
        }
        return change(renewal, update);
    }

    /** Lets it rest until a day: no window opens, and its end is not told. False when another instance of the service was first. */
    boolean rest(Renewal renewal, LocalDate until) {
        return change(renewal, new Update().set(DUE, until));
    }

    /** Lets what rests go on: what has become due meanwhile is due at once. */
    void goOn(TrajectoryId trajectoryId) {
        boolean changed = false;
        while (!changed) {
            Renewal seen = mongo.findById(trajectoryId, Renewal.class);
            changed = seen == null
                    || seen.nextDueOn() == null
                    || seen.nextDueOn().equals(seen.due())
                    || rest(seen, seen.due());
        }
    }

    /** Closes the renewal at its end. False when another instance of the service was first. */
    boolean end(Renewal renewal, LocalDate today) {
        return change(renewal, new Update().set("endedOn", today).unset(DUE));
    }

    private Optional<Renewal> first(Criteria due) {
        return Optional.ofNullable(mongo.findOne(
                query(due).with(Sort.by(DUE, "_id")).withHint(RenewalIndexes.BY_DUE_DATE), Renewal.class));
    }

    private boolean change(Renewal seen, Update update) {
        Criteria unchanged = where("_id").is(seen.trajectoryId()).and("version").is(seen.version());
        return mongo.updateFirst(query(unchanged), update.inc("version", 1), Renewal.class)
                        .getModifiedCount()
                == 1;
    }
}
