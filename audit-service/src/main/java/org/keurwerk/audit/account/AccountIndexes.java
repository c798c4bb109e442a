package org.keurwerk.audit.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the accounts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountIndexes implements ApplicationRunner {

    private final MongoTemplate mongo;

    AccountIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.indexOps(Account.class).createIndex(new Index("username", Sort.Direction.ASC).unique());
        mongo.indexOps(Account.class).createIndex(new Index("organisationId", Sort.Direction.ASC).sparse());
        mongo.indexOps(Account.class).createIndex(new Index("roles", Sort.Direction.ASC));
    }
}
