package org.keurwerk.audit.trail;

import java.util.List;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Trails for tests. */
public final class TrailSamples {

    private TrailSamples() {}

    /** The trail on a store, with its indexes, at noon of a day. */
    public static Trail on(MongoTemplate mongo) {
        return on(mongo, new BusinessTime(new StandingClock("2021-02-12T11:00:00Z")));
    }

    /** The same at another time. */
    public static Trail on(MongoTemplate mongo, BusinessTime time) {
        new TrailIndexes().createIn(mongo);
        return new Trail(mongo, DocumentStore.repository(mongo, Accounts.class), time);
    }

    /** All entries of a trajectory that a test wrote, in their order. */
    public static List<TrailEntry> all(MongoTemplate mongo, TrajectoryId trajectoryId) {
        try (var entries = on(mongo).all(trajectoryId)) {
            return entries.toList();
        }
    }
}
