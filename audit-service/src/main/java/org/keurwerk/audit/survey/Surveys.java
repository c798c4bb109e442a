package org.keurwerk.audit.survey;

import java.time.LocalDate;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Of which trajectories the survey was answered. What was answered is shown to nobody but the organisation. */
@Component
class Surveys {

    private final MongoTemplate mongo;

    Surveys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("surveys")
    private record Survey(@Id TrajectoryId trajectoryId, LocalDate answeredOn, int schemaVersion) {}

    /** The organisation answered. */
    void answered(TrajectoryId trajectoryId, LocalDate day) {
        mongo.save(new Survey(trajectoryId, day, 1));
    }

    /** Whether it did. */
    boolean isAnswered(TrajectoryId trajectoryId) {
        return mongo.exists(Query.query(Criteria.where("_id").is(trajectoryId)), Survey.class);
    }
}
