package org.keurwerk.audit.trajectory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Refuses a store that an earlier Keurwerk has written: there, what now lies with the features lay in the trajectory itself, and half of it would be
 * read.
 */
@Component
class StoredSchema implements SmartInitializingSingleton {

    private final MongoTemplate mongo;

    StoredSchema(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Looks before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        if (mongo.exists(Query.query(Criteria.where("schemaVersion").lt(Trajectory.SCHEMA)), Trajectory.class)) {
            throw new IllegalStateException(
                    "The document store holds trajectories of an earlier version of Keurwerk (schema below "
                            + Trajectory.SCHEMA
                            + "), which this version cannot read: start with an empty store, or go on with the earlier version.");
        }
    }
}
