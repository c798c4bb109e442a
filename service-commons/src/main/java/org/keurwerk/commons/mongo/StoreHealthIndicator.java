package org.keurwerk.commons.mongo;

import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Whether the service's document store writes a value and gives it back. One that only takes connections, or only answers
 * pings, is of no use: the service is not ready then. Part of the readiness of every service, never of its liveness, because
 * starting the service again would not help.
 */
class StoreHealthIndicator extends AbstractHealthIndicator {

    static final String COLLECTION = "health";

    private final ObjectProvider<MongoOperations> mongo;

    StoreHealthIndicator(ObjectProvider<MongoOperations> mongo) {
        super("the document store does not write and read");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        MongoOperations store = mongo.getIfAvailable();
        if (store == null) {
            health.unknown();
            return;
        }
        long value = System.nanoTime();
        Document written = store.findAndModify(
                Query.query(Criteria.where("_id").is("readiness")),
                Update.update("value", value),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        boolean same = written != null && Long.valueOf(value).equals(written.get("value"));
        health.status(same ? "UP" : "DOWN");
    }
}
