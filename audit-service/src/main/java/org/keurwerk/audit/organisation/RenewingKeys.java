package org.keurwerk.audit.organisation;

import org.keurwerk.audit.account.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Keys that were made by an earlier rule are made anew when the service starts, so that what stands in the store is found and signs in as before. Two
 * that become one by the new rule stay two, and the log names them: the office merges them.
 */
@Component
class RenewingKeys implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RenewingKeys.class);

    private final MongoTemplate mongo;

    RenewingKeys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.findAll(Organisation.class)
                .forEach(one -> renew(
                        Organisation.class, one.id(), "key", one.key(), Organisation.keyOf(one.name(), one.place())));
        mongo.findAll(Account.class)
                .forEach(one ->
                        renew(Account.class, one.id(), "username", one.username(), Account.usernameOf(one.username())));
    }

    private void renew(Class<?> type, Object id, String field, String before, String now) {
        if (before.equals(now)) {
            return;
        }
        try {
            mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().set(field, now), type);
        } catch (DuplicateKeyException e) {
            LOG.warn("{} is the same as another by its {}; merge them", id, field);
        }
    }
}
