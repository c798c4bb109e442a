package org.keurwerk.audit.trajectory;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of the trajectories; the unique ones make applying and announcing safe to repeat, and let an
 * organisation have one running trajectory per scope only. */
@Component
class TrajectoryIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "trajectories";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("idempotencyKey", Direction.ASC).unique().sparse(),
                new Index("renewalOf", Direction.ASC).unique().sparse(),
                new Index(Trajectories.RUNS_FOR, Direction.ASC).unique().sparse(),
                new Index("organisationId", Direction.ASC).on("phase", Direction.ASC),
                new Index("phase", Direction.ASC).on("auditQuarter", Direction.DESC),
                new Index("auditQuarter", Direction.DESC).on("organisationName", Direction.ASC),
                new Index("auditors", Direction.ASC));
    }
}
