package org.keurwerk.audit.planning;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.NotingRefusals;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was refused; added to, never written over. Read by those who see everything. */
@Component
public class RefusedAttempts implements CollectionIndexes {

    private static final int SHOWN = 100;

    private final MongoTemplate mongo;
    private final Trajectories trajectories;
    private final BusinessTime time;
    private final NotingRefusals refusals;

    public RefusedAttempts(MongoTemplate mongo, Trajectories trajectories, BusinessTime time, NotingRefusals refusals) {
        this.mongo = mongo;
        this.trajectories = trajectories;
        this.time = time;
        this.refusals = refusals;
    }

    @Override
    public String collection() {
        return "refused_attempts";
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index("trajectoryId", Direction.ASC).on("at", Direction.DESC));
    }

    /** Somebody tried it just now; the trail tells it too. */
    public void note(TrajectoryId trajectoryId, TaskKind what, AccountId by, List<Reason> reasons) {
        mongo.insert(new RefusedAttempt(Ids.next("att"), trajectoryId, what.key(), by, time.now(), reasons, 1));
        refusals.byRule(
                trajectoryId,
                by,
                what.key(),
                reasons.stream()
                        .map(reason -> new Changed(
                                reason.rule(),
                                null,
                                Stream.of(reason.about(), reason.fact())
                                        .filter(Objects::nonNull)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }

    /** Those of a trajectory, latest first. */
    public List<RefusedAttempt> in(TrajectoryId trajectoryId, Caller caller) {
        if (!caller.seesEverything()) {
            throw ProblemException.notFound("trajectory");
        }
        trajectories.get(trajectoryId, caller);
        return mongo.find(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId))
                        .with(Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id")))
                        .limit(SHOWN),
                RefusedAttempt.class);
    }
}
