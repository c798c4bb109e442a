package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Which draft a write may change: of a task at most one, and of that only the state that its doer had before them. */
final class DraftQuery {

    private DraftQuery() {}

    /** The draft of a task, whatever it says. */
    static Query of(TaskId taskId) {
        return Query.query(Criteria.where("taskId").is(taskId).and("state").is(SubmissionState.DRAFT));
    }

    /** The draft when it says just this. */
    static Query saying(TaskId taskId, Map<String, Object> content) {
        return of(taskId).addCriteria(Criteria.where("content").is(content));
    }

    /** The draft as its doer read it, or as it is when it says the same. */
    static Query readIn(Copy copy, TaskId taskId, Map<String, Object> content) {
        if (copy.version() == null) {
            return of(taskId);
        }
        List<Criteria> own = List.of(
                Criteria.where("version").is(copy.version()),
                Criteria.where("content").is(content));
        return Query.query(Criteria.where("taskId")
                .is(taskId)
                .and("state")
                .is(SubmissionState.DRAFT)
                .orOperator(own));
    }
}
