package org.keurwerk.audit.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The intakes, one per trajectory: filled by the organisation, then accepted by the office. */
@Component
public class Intakes {

    private final MongoTemplate mongo;
    private final int withoutIntake;

    /** With {@code keurwerk.reaudit.visit-half-days}: how long a visit is that no intake came before, a default of this system. */
    public Intakes(MongoTemplate mongo, @Value("${keurwerk.reaudit.visit-half-days}") int withoutIntake) {
        if (withoutIntake < 1) {
            throw new IllegalArgumentException(
                    "keurwerk.reaudit.visit-half-days: a visit takes 1 half-day or more, not " + withoutIntake);
        }
        this.mongo = mongo;
        this.withoutIntake = withoutIntake;
    }

    /** A trajectory's intake, if it was filled. */
    public Optional<Intake> of(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, Intake.class));
    }

    /** The length of the visit in half-days (dagdelen); a re-audit has no intake that says it. */
    public int halfDays(TrajectoryId trajectoryId) {
        return of(trajectoryId).map(Intake::halfDays).orElse(withoutIntake);
    }

    /** The organisation says how large it is. */
    public void fill(TrajectoryId trajectoryId, double staffFte, int branches) {
        mongo.upsert(
                one(trajectoryId),
                new Update().set("staffFte", staffFte).set("branches", branches).setOnInsert("schemaVersion", 1),
                Intake.class);
    }

    /**
     * The office accepts a filled intake.
     *
     * @throws IllegalStateException when it was not filled
     */
    public void accept(TrajectoryId trajectoryId, String auditCategory, int halfDays, LocalDate day) {
        long found = mongo.updateFirst(
                        one(trajectoryId),
                        new Update()
                                .set("auditCategory", auditCategory)
                                .set("halfDays", halfDays)
                                .set("acceptedOn", day),
                        Intake.class)
                .getMatchedCount();
        if (found == 0) {
            throw new IllegalStateException("the intake of " + trajectoryId + " was not filled");
        }
    }

    private static Query one(TrajectoryId trajectoryId) {
        return Query.query(Criteria.where("_id").is(trajectoryId));
    }
}
