package org.keurwerk.audit.worklist;

import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of drafts and submissions: one per task, also when it is sent twice. */
@Component
class SubmissionIndexes implements CollectionIndexes {

    @Override
    public String collection() {
        return "submissions";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("taskId", Direction.ASC).unique(),
                new Index("trajectoryId", Direction.ASC).on("kind", Direction.ASC),
                new Index("organisationId", Direction.ASC).on("kind", Direction.ASC),
                new Index("settled", Direction.ASC).on("state", Direction.ASC));
    }
}
