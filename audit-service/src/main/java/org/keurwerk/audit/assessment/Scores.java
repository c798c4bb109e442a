package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
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
                            .setOnInsert("schemaVersion", 1),
                    Assessment.class);
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException(
                    "scores of a later round than " + round + " are there for " + trajectoryId, e);
        }
    }
}
