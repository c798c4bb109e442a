package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import org.keurwerk.audit.midterm.PlannedMidterm.State;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Midterm self-evaluations for tests, in a store. */
public final class MidtermSamples {

    private MidtermSamples() {}

    /** One that was asked for on a day. */
    public static void asked(MongoTemplate mongo, TrajectoryId trajectoryId, String day) {
        mongo.save(new PlannedMidterm(trajectoryId, LocalDate.parse(day), State.ASKED, null, 1));
    }
}
