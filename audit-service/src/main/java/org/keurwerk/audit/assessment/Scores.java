package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The consolidated scores, one set per trajectory. */
@Component
public class Scores {

    private final MongoTemplate mongo;

    public Scores(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A trajectory's scores per norm, in the order of the framework; empty until they are consolidated. */
    public List<NormScore> of(TrajectoryId trajectoryId) {
        Assessment assessment = mongo.findById(trajectoryId, Assessment.class);
        return assessment == null ? List.of() : assessment.norms();
    }

    /** The scores that a re-audit rests on; empty in a whole audit. */
    public Optional<Carried> carried(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, Assessment.class))
                .map(Assessment::carried);
    }

    /** In which trajectory the organisation judged itself: in a re-audit it does not do so anew. */
    public TrajectoryId evaluatedIn(TrajectoryId trajectoryId) {
        return carried(trajectoryId).map(Carried::evaluatedIn).orElse(trajectoryId);
    }

    /** Where the last scores of an audit stand: in the re-audit that followed it, when they were given anew there. */
    public TrajectoryId lastScoredIn(TrajectoryId audit) {
        Assessment again = mongo.findOne(
                Query.query(Criteria.where("carried.evaluatedIn")
                                .is(audit)
                                .and("round")
                                .gt(0))
                        .with(Sort.by(Sort.Direction.DESC, "consolidatedOn")),
                Assessment.class);
        return again == null ? audit : again.trajectoryId();
    }

    /** The day on which the scores of a trajectory were consolidated; empty until then. */
    public Optional<LocalDate> consolidatedOn(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, Assessment.class))
                .map(Assessment::consolidatedOn);
    }

    /** A re-audit begins with the scores of the audit before it. Said again, it changes nothing. */
    public void carry(TrajectoryId trajectoryId, Carried carried) {
        try {
            mongo.insert(new Assessment(trajectoryId, 0, carried.norms(), null, null, carried, carried.decidedOn(), 1));
        } catch (DuplicateKeyException e) {
            // they were carried over before
            return;
        }
    }

    /** What was changed in the scores after they were consolidated last; empty when nothing was. */
    public List<Amendment> amendments(TrajectoryId trajectoryId) {
        Assessment assessment = mongo.findById(trajectoryId, Assessment.class);
        return assessment == null ? List.of() : assessment.changes();
    }

    /** The scores per norm as the concept report showed them; the same as {@link #of} while nothing was changed. */
    public List<NormScore> inConcept(TrajectoryId trajectoryId) {
        Assessment assessment = mongo.findById(trajectoryId, Assessment.class);
        return assessment == null
                ? List.of()
                : Objects.requireNonNullElse(assessment.conceptNorms(), assessment.norms());
    }

    /**
     * Accepted remarks changed some of the scores that were consolidated in a round.
     *
     * @param before the scores per norm without these changes
     * @throws IllegalStateException when there are no scores of that round
     */
    void amend(
            TrajectoryId trajectoryId,
            int round,
            List<Amendment> amendments,
            List<NormScore> before,
            List<NormScore> norms) {
        Query ofThatRound =
                Query.query(Criteria.where("_id").is(trajectoryId).and("round").is(round));
        Update changes = new Update()
                .set("amendments", amendments)
                .set("conceptNorms", before)
                .set("norms", norms);
        if (mongo.updateFirst(ofThatRound, changes, Assessment.class).getMatchedCount() == 0) {
            throw new IllegalStateException("there are no scores of round " + round + " for " + trajectoryId);
        }
    }

    /**
     * The lead auditor consolidated them in a round of reporting: these hold from now on.
     *
     * @throws IllegalStateException when the scores of a later round are there
     */
    public void consolidate(TrajectoryId trajectoryId, int round, List<NormScore> norms, LocalDate day) {
        try {
            mongo.upsert(
                    Query.query(
                            Criteria.where("_id").is(trajectoryId).and("round").lte(round)),
                    new Update()
                            .set("round", round)
                            .set("norms", norms)
                            .set("consolidatedOn", day)
                            .unset("amendments")
                            .unset("conceptNorms")
                            .setOnInsert("schemaVersion", 1),
                    Assessment.class);
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException(
                    "scores of a later round than " + round + " are there for " + trajectoryId, e);
        }
    }
}
