package org.keurwerk.audit.report;

import java.util.Optional;
import org.keurwerk.commons.ids.Ids;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The reports, found by their id, which follows from the trajectory. */
@Component
public class Reports {

    private final MongoTemplate mongo;

    Reports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The id of a trajectory's report. */
    public static String idOf(String trajectoryId) {
        return Ids.of("rep", trajectoryId);
    }

    /** A trajectory's report, if there is one. */
    public Optional<Report> of(String trajectoryId) {
        return Optional.ofNullable(mongo.findById(idOf(trajectoryId), Report.class));
    }

    /** A trajectory's report, which must be there. */
    public Report known(String trajectoryId) {
        return of(trajectoryId).orElseThrow(() -> new IllegalStateException("no report of " + trajectoryId));
    }

    void write(String trajectoryId, Update facts) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(idOf(trajectoryId))),
                facts.setOnInsert("trajectoryId", trajectoryId).setOnInsert("schemaVersion", 1),
                Report.class);
    }

    /** Writes down by when a response is expected; the first time counts. */
    public void respondBy(String trajectoryId, java.time.LocalDate day) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(idOf(trajectoryId))
                        .and("respondBy")
                        .is(null)),
                new Update().set("respondBy", day),
                Report.class);
    }
}
