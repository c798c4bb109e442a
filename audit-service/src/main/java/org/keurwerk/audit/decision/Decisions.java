package org.keurwerk.audit.decision;

import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The decisions: one per trajectory and round of deciding, written once. */
@Component
public class Decisions {

    private static final String TRAJECTORY = "trajectoryId";
    private static final String SEQUENCE = "sequence";

    private final MongoTemplate mongo;

    public Decisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The id of a trajectory's decision in a round. */
    static String idOf(TrajectoryId trajectoryId, int sequence) {
        return Ids.of("dec", sequence == 1 ? trajectoryId.value() : trajectoryId + "/" + sequence);
    }

    /** A trajectory's latest decision, if one was taken. */
    public Optional<Decision> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where(TRAJECTORY).is(trajectoryId))
                        .with(Sort.by(Sort.Direction.DESC, SEQUENCE))
                        .limit(1),
                Decision.class));
    }

    /** What a decision says anew: not of the scopes of which the one before it in the trajectory says the same, which stay as they are. */
    public List<ScopeOutcome> saidAnew(Decision decision) {
        List<ScopeOutcome> before = before(decision).map(Decision::outcomes).orElse(List.of());
        return decision.outcomes().stream()
                .filter(outcome -> !before.contains(outcome))
                .toList();
    }

    /** The one of the trajectory whose place it took; empty for the first. */
    Optional<Decision> before(Decision decision) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where(TRAJECTORY)
                                .is(decision.trajectoryId())
                                .and(SEQUENCE)
                                .lt(decision.sequence()))
                        .with(Sort.by(Sort.Direction.DESC, SEQUENCE))
                        .limit(1),
                Decision.class));
    }

    /** A decision by its id. */
    public Optional<Decision> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Decision.class));
    }

    /** What was decided per scope; empty until then. */
    public List<ScopeOutcome> outcomes(TrajectoryId trajectoryId) {
        return of(trajectoryId).map(Decision::outcomes).orElse(List.of());
    }

    /**
     * Takes a decision. Taking the same one again changes nothing.
     *
     * @throws IllegalStateException when another was taken in that round
     */
    void take(Decision decision) {
        try {
            mongo.insert(decision);
        } catch (DuplicateKeyException e) {
            Decision taken = mongo.findById(decision.id(), Decision.class);
            if (taken == null || !taken.hash().equals(decision.hash())) {
                throw new IllegalStateException("another decision was taken in " + decision.trajectoryId(), e);
            }
        }
    }
}
