package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The teams, one plan per trajectory. Each write holds only in the state that makes it legal. */
@Component
public class Teams {

    static final String UNTOLD = "untold";

    private final MongoTemplate mongo;
    private final Trajectories trajectories;

    public Teams(MongoTemplate mongo, Trajectories trajectories) {
        this.mongo = mongo;
        this.trajectories = trajectories;
    }

    /** A trajectory's plan, if auditors were asked. */
    public Optional<TeamPlan> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, TeamPlan.class));
    }

    /**
     * The composed team.
     *
     * @throws IllegalStateException when not every auditor has accepted yet
     */
    public TeamPlan composed(TrajectoryId trajectoryId) {
        return of(trajectoryId)
                .filter(plan -> plan.composed() != null)
                .orElseThrow(() -> new IllegalStateException("the team of " + trajectoryId + " is not complete"));
    }

    /** Whether an account is one of the auditors, also while they are only asked. */
    public boolean hasAuditor(TrajectoryId trajectoryId, AccountId account) {
        return of(trajectoryId).filter(plan -> plan.members().contains(account)).isPresent();
    }

    /** Whether an account is one of the auditors, or was ever asked to be, whatever came of it. */
    public boolean wasEverAsked(TrajectoryId trajectoryId, AccountId account) {
        return of(trajectoryId).filter(plan -> plan.wasEverAsked(account)).isPresent();
    }

    /** Whether an account leads the team; nobody does before it is composed. */
    boolean isLead(TrajectoryId trajectoryId, AccountId account) {
        return of(trajectoryId)
                .map(TeamPlan::composed)
                .filter(team -> team.lead().equals(account))
                .isPresent();
    }

    /** The office asks these auditors; who was asked before and is not among them sees the trajectory no more. */
    void propose(TrajectoryId trajectoryId, Team team) {
        mongo.upsert(
                Query.query(one(trajectoryId)),
                new Update()
                        .set("proposed", team)
                        .unset("composed")
                        .unset("composedOn")
                        .unset("declined")
                        .addToSet("asked")
                        .each(team.all().toArray())
                        .setOnInsert("schemaVersion", 1),
                TeamPlan.class);
        trajectories.showTo(trajectoryId, team.all());
    }

    /**
     * The last of the auditors who were asked accepted. Said again, it changes nothing.
     *
     * @return false when others have been asked since
     */
    boolean compose(TrajectoryId trajectoryId, Team team, LocalDate day) {
        TeamPlan plan = of(trajectoryId).orElse(null);
        if (plan == null || team.equals(plan.composed())) {
            return plan != null;
        }
        List<AccountId> newNames = team.all().stream()
                .filter(auditor -> !plan.named().contains(auditor))
                .toList();
        return mongo.updateFirst(
                                Query.query(one(trajectoryId).and("proposed").is(team)),
                                new Update()
                                        .set("composed", team)
                                        .set("composedOn", day)
                                        .set("newNames", newNames)
                                        .addToSet("named")
                                        .each(team.all().toArray()),
                                TeamPlan.class)
                        .getMatchedCount()
                > 0;
    }

    /**
     * Somebody took the place of another; who has accepted has accepted, on the day of then.
     *
     * @return whether the team was complete
     */
    boolean replace(TrajectoryId trajectoryId, Team team) {
        Update members = new Update()
                .set("proposed", team)
                .addToSet("asked")
                .each(team.all().toArray());
        boolean composed = of(trajectoryId).map(TeamPlan::composed).isPresent();
        mongo.updateFirst(
                Query.query(one(trajectoryId)), composed ? members.set("composed", team) : members, TeamPlan.class);
        trajectories.showTo(trajectoryId, team.all());
        return composed;
    }

    /**
     * Somebody takes the place of an auditor of a complete team, who sees the trajectory no more.
     *
     * @param before the plan as it was read
     * @param untold whether the process must still be told
     * @return false when the team is another by now, or the process must still be told of a replacement before
     */
    boolean substitute(TrajectoryId trajectoryId, TeamPlan before, Replacement replacement, boolean untold) {
        Team team = before.team().with(replacement.replaced(), replacement.substitute());
        Update update = new Update()
                .set("composed", team)
                .set("proposed", team)
                .push("replacements", replacement)
                .addToSet("asked", replacement.substitute())
                .pull("declined", replacement.substitute());
        boolean won = mongo.updateFirst(
                                Query.query(one(trajectoryId)
                                        .and("composed")
                                        .is(before.composed())
                                        .and(UNTOLD)
                                        .isNull()),
                                untold ? update.set(UNTOLD, true) : update,
                                TeamPlan.class)
                        .getMatchedCount()
                > 0;
        if (won) {
            showToMembers(trajectoryId);
        }
        return won;
    }

    /** Those of the team see the trajectory, and no others. */
    void showToMembers(TrajectoryId trajectoryId) {
        of(trajectoryId).ifPresent(plan -> trajectories.showTo(trajectoryId, plan.members()));
    }

    /** A substitute accepted: the organisation hears the name. */
    void join(TrajectoryId trajectoryId, AccountId substitute, boolean besideOthers) {
        Update update = new Update().addToSet("named", substitute);
        mongo.updateFirst(
                Query.query(one(trajectoryId)),
                besideOthers ? update.addToSet("newNames", substitute) : update.set("newNames", List.of(substitute)),
                TeamPlan.class);
    }

    /** The trajectories whose process must still be told of a replacement. */
    List<TrajectoryId> untold() {
        return mongo.find(Query.query(Criteria.where(UNTOLD).is(true)), TeamPlan.class).stream()
                .map(TeamPlan::trajectoryId)
                .toList();
    }

    /** The process knows. */
    void told(TrajectoryId trajectoryId) {
        mongo.updateFirst(Query.query(one(trajectoryId)), new Update().unset(UNTOLD), TeamPlan.class);
    }

    /** One of them declined, or was rejected, and sees the trajectory no more. A team that was complete waits for a substitute. */
    void decline(TrajectoryId trajectoryId, AccountId auditor) {
        if (of(trajectoryId).filter(plan -> plan.isSubstitute(auditor)).isEmpty()) {
            dissolve(trajectoryId);
        }
        mongo.updateFirst(Query.query(one(trajectoryId)), new Update().addToSet("declined", auditor), TeamPlan.class);
        trajectories.hideFrom(trajectoryId, auditor);
    }

    /** There is no team until the office has asked anew. */
    void dissolve(TrajectoryId trajectoryId) {
        mongo.updateFirst(
                Query.query(one(trajectoryId)), new Update().unset("composed").unset("composedOn"), TeamPlan.class);
    }

    private static Criteria one(TrajectoryId trajectoryId) {
        return Criteria.where("_id").is(trajectoryId);
    }
}
