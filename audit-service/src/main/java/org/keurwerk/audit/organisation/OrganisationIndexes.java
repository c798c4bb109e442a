package org.keurwerk.audit.organisation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the organisations: name with place is unique, which also makes registering safe to repeat. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrganisationIndexes implements ApplicationRunner {

    private final MongoTemplate mongo;

    OrganisationIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.indexOps(Organisation.class)
                .createIndex(new Index("name", Sort.Direction.ASC)
                        .on("place", Sort.Direction.ASC)
                        .unique());
    }
}
