package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The visits, one per trajectory: proposed, agreed, and agreed anew with a risen sequence. */
@Component
public class Visits {

    private final MongoTemplate mongo;

    public Visits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A trajectory's visit, if it is agreed. */
    public Optional<Visit> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(plan(trajectoryId)).map(VisitPlan::agreed);
    }

    /**
     * A trajectory's visit.
     *
     * @throws IllegalStateException when its days are not agreed yet
     */
    public Visit agreed(TrajectoryId trajectoryId) {
        return of(trajectoryId)
                .orElseThrow(() -> new IllegalStateException("the visit of " + trajectoryId + " is not agreed"));
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
            if (before != null && before.days().equals(days)) {
                return before;
            }
            Visit agreed = before == null
                    ? new Visit(Ids.of("vis", trajectoryId.value()), 0, days, today)
                    : new Visit(before.id(), before.sequence() + 1, days, today);
            Criteria unchanged = one(trajectoryId)
                    .and("agreed.sequence")
                    .is(before == null ? null : Integer.valueOf(before.sequence()));
            if (mongo.updateFirst(Query.query(unchanged), new Update().set("agreed", agreed), VisitPlan.class)
                            .getMatchedCount()
                    > 0) {
                return agreed;
            }
        }
    }

    private @Nullable VisitPlan plan(TrajectoryId trajectoryId) {
        return mongo.findById(trajectoryId, VisitPlan.class);
    }

    private static Criteria one(TrajectoryId trajectoryId) {
        return Criteria.where("_id").is(trajectoryId);
    }
}
