package org.keurwerk.audit.worklist;

import java.time.Duration;
import java.util.List;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The indexes of what was changed in drafts; after thirty days an older copy is compared as a whole. */
@Component
class DraftChangeIndexes implements CollectionIndexes {

    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public String collection() {
        return "draft_changes";
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index("taskId", Direction.ASC).on("version", Direction.ASC),
                new Index("at", Direction.ASC).expire(KEPT));
    }
}
