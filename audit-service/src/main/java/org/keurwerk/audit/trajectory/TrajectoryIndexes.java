package org.keurwerk.audit.trajectory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.stereotype.Component;

/** The indexes of the trajectories; the unique ones make applying and announcing safe to repeat, and let an
 * organisation have one running application only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrajectoryIndexes implements ApplicationRunner {

    private final MongoTemplate mongo;

    TrajectoryIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        IndexOperations indexes = mongo.indexOps(Trajectory.class);
        indexes.createIndex(new Index("idempotencyKey", Direction.ASC).unique().sparse());
        indexes.createIndex(new Index("renewalOf", Direction.ASC).unique().sparse());
        indexes.createIndex(
                new Index(Trajectories.RUNS_FOR, Direction.ASC).unique().sparse());
        indexes.createIndex(new Index("organisationId", Direction.ASC).on("phase", Direction.ASC));
        indexes.createIndex(new Index("phase", Direction.ASC).on("auditQuarter", Direction.DESC));
        indexes.createIndex(new Index("auditQuarter", Direction.DESC).on("organisationName", Direction.ASC));
        indexes.createIndex(new Index("team.lead", Direction.ASC).sparse());
        indexes.createIndex(new Index("team.coAuditors", Direction.ASC).sparse());
        indexes.createIndex(new Index("proposedTeam.lead", Direction.ASC).sparse());
        indexes.createIndex(new Index("proposedTeam.coAuditors", Direction.ASC).sparse());
    }
}
