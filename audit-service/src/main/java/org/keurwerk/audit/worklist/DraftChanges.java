package org.keurwerk.audit.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What was changed in drafts, for as long as somebody may still type in an older copy. Each is written before the draft that it makes, which names it:
 * so what a draft's chain tells is whole, and what no draft came of is in no chain.
 */
@Component
class DraftChanges {

    private final MongoTemplate mongo;

    DraftChanges(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes what a saving is about to change. */
    void note(DraftChange change) {
        mongo.insert(change);
    }

    /** Forgets what was changed in the draft of a task. */
    void forget(TaskId task) {
        mongo.remove(Query.query(Criteria.where("taskId").is(task)), DraftChange.class);
    }

    /** What was changed since a version, oldest first; empty when that is not known any more, or never was. */
    Optional<List<DraftChange>> since(Submission there, long version) {
        if (version < 0 || version > there.version()) {
            return Optional.empty();
        }
        Map<String, DraftChange> known = mongo
                .find(
                        Query.query(Criteria.where("taskId")
                                .is(there.taskId())
                                .and("version")
                                .gt(version)),
                        DraftChange.class)
                .stream()
                .collect(Collectors.toMap(DraftChange::id, Function.identity()));
        List<DraftChange> since = new ArrayList<>();
        @Nullable String next = there.change();
        for (long expected = there.version(); expected > version; expected--) {
            DraftChange change = next == null ? null : known.get(next);
            if (change == null || change.version() != expected) {
                return Optional.empty();
            }
            since.add(change);
            next = change.previous();
        }
        Collections.reverse(since);
        return Optional.of(since);
    }
}
