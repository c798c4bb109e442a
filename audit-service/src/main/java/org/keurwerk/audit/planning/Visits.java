package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.planning.Visit.Held;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The visits, one per trajectory: proposed, agreed, cancelled and agreed anew with a risen sequence, held. */
@Component
public class Visits {

    static final String UNTOLD = "untold";

    private final MongoTemplate mongo;

    public Visits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A trajectory's visit, if its days are agreed and hold. */
    public Optional<Visit> of(TrajectoryId trajectoryId) {
        return last(trajectoryId).filter(Visit::stands);
    }

    /** A trajectory's visit as it was agreed last, also when it was cancelled since. */
    public Optional<Visit> last(TrajectoryId trajectoryId) {
        return Optional.ofNullable(plan(trajectoryId)).map(VisitPlan::agreed);
    }

    /**
     * A trajectory's visit.
     *
     * @throws IllegalStateException when its days are not agreed yet
     */
    public Visit agreed(TrajectoryId trajectoryId) {
        return of(trajectoryId).orElseThrow(() -> neverAgreed(trajectoryId));
    }

    private static IllegalStateException neverAgreed(TrajectoryId trajectoryId) {
        return new IllegalStateException("the visit of " + trajectoryId + " is not agreed");
    }

    /** Every agreement that no longer holds, oldest first, with its cancellation. */
    public List<Visit> cancelled(TrajectoryId trajectoryId) {
        VisitPlan plan = plan(trajectoryId);
        return plan == null || plan.cancelled() == null ? List.of() : plan.cancelled();
    }

    /** The options of which the organisation chooses one; empty before days were proposed. */
    List<List<LocalDate>> options(TrajectoryId trajectoryId) {
        VisitPlan plan = plan(trajectoryId);
        return plan == null ? List.of() : plan.options();
    }

    /** Why some of the options lie outside the audit quarter; null when none does. */
    @Nullable String reason(TrajectoryId trajectoryId) {
        VisitPlan plan = plan(trajectoryId);
        return plan == null ? null : plan.reason();
    }

    /** The lead auditor proposes days, with a reason where they need one. */
    void propose(TrajectoryId trajectoryId, List<List<LocalDate>> options, @Nullable String reason) {
        mongo.upsert(
                Query.query(one(trajectoryId)),
                new Update().set("options", options).set("reason", reason).setOnInsert("schemaVersion", 1),
                VisitPlan.class);
    }

    /**
     * These days are agreed. Said again for the same days, it changes nothing; other days are a change of the same visit.
     *
     * @throws IllegalStateException when no days were proposed
     */
    Visit agree(TrajectoryId trajectoryId, List<LocalDate> days, LocalDate today) {
        while (true) {
            VisitPlan plan = plan(trajectoryId);
            if (plan == null) {
                throw new IllegalStateException("no days were proposed for the visit of " + trajectoryId);
            }
            Visit before = plan.agreed();
            if (before != null && before.stands() && before.days().equals(days)) {
                return before;
            }
            Visit agreed = before == null
                    ? new Visit(Ids.of("vis", trajectoryId.value()), 0, days, today, null, null)
                    : new Visit(before.id(), before.sequence() + 1, days, today, null, null);
            if (replaced(
                    trajectoryId, before, new Update().set("agreed", agreed).unset(UNTOLD))) {
                return agreed;
            }
        }
    }

    /**
     * The agreed days no longer hold. Of two that say so the first counts; a visit that took place is not cancelled.
     *
     * @param untold whether the process must still be told
     * @return the visit as it is now
     * @throws IllegalStateException when no days were ever agreed
     */
    Visit cancel(TrajectoryId trajectoryId, Cancellation cancellation, boolean untold) {
        while (true) {
            Visit before = lastAgreed(trajectoryId);
            if (!before.stands() || before.held() != null) {
                return before;
            }
            Visit cancelled =
                    new Visit(before.id(), before.sequence() + 1, before.days(), before.agreedOn(), cancellation, null);
            Update update = new Update().set("agreed", cancelled).push("cancelled", cancelled);
            if (untold) {
                update.set(UNTOLD, true);
            }
            if (replaced(trajectoryId, before, update)) {
                return cancelled;
            }
        }
    }

    /**
     * The visit took place. Said again, the first counts.
     *
     * @return false when its days were called off before
     * @throws IllegalStateException when no days were ever agreed
     */
    boolean held(TrajectoryId trajectoryId, Held held) {
        while (true) {
            Visit before = lastAgreed(trajectoryId);
            if (before.held() != null || !before.stands()) {
                return before.stands();
            }
            Visit after = new Visit(before.id(), before.sequence(), before.days(), before.agreedOn(), null, held);
            if (replaced(trajectoryId, before, new Update().set("agreed", after))) {
                return true;
            }
        }
    }

    /** The trajectories whose process must still be told that the visit was called off. */
    List<TrajectoryId> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), VisitPlan.class).stream()
                .map(VisitPlan::trajectoryId)
                .toList();
    }

    /** The process knows. */
    void told(TrajectoryId trajectoryId) {
        mongo.updateFirst(Query.query(one(trajectoryId)), new Update().unset(UNTOLD), VisitPlan.class);
    }

    private Visit lastAgreed(TrajectoryId trajectoryId) {
        return last(trajectoryId).orElseThrow(() -> neverAgreed(trajectoryId));
    }

    /** One conditional write: false when the visit is no longer as it was read. */
    private boolean replaced(TrajectoryId trajectoryId, @Nullable Visit before, Update update) {
        Criteria unchanged = one(trajectoryId)
                .and("agreed.sequence")
                .is(before == null ? null : Integer.valueOf(before.sequence()))
                .and("agreed.held")
                .is(null);
        return mongo.updateFirst(Query.query(unchanged), update, VisitPlan.class)
                        .getMatchedCount()
                > 0;
    }

    private @Nullable VisitPlan plan(TrajectoryId trajectoryId) {
        return mongo.findById(trajectoryId, VisitPlan.class);
    }

    private static Criteria one(TrajectoryId trajectoryId) {
        return Criteria.where("_id").is(trajectoryId);
    }
}
