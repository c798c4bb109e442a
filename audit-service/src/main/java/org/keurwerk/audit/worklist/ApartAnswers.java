package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Takes out of the dossiers what is kept apart from them: answers from before it was so, and drafts whose task ended without an answer. */
@Component
public class ApartAnswers {

    private static final String CONTENT = "content";

    private final MongoTemplate mongo;
    private final HumanTasks tasks;
    private final DraftChanges changes;
    private final Content content;

    ApartAnswers(MongoTemplate mongo, HumanTasks tasks, DraftChanges changes, Content content) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.changes = changes;
        this.content = content;
    }

    /** Those that were handed in and still say something. */
    public List<Submission> stillInDossiers(TaskKind kind) {
        return of(kind, SubmissionState.SUBMITTED);
    }

    /** The content of a submission, as the record of its form. */
    public <C extends Record> C read(Submission submission, Class<C> type) {
        return content.read(submission.content(), type);
    }

    /** It says nothing any more. */
    public void empty(Submission submission) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(submission.id())),
                new Update().set(CONTENT, Map.of()).set("hash", content.hash(Map.of())),
                Submission.class);
        changes.forget(submission.taskId());
    }

    /** Forgets what was typed for tasks that ended without it. */
    public void forgetAbandonedDrafts(TaskKind kind) {
        of(kind, SubmissionState.DRAFT).stream()
                .filter(draft -> tasks.open(draft.taskId()).isEmpty())
                .forEach(draft -> {
                    mongo.updateFirst(
                            Query.query(Criteria.where("_id")
                                    .is(draft.id())
                                    .and("state")
                                    .is(SubmissionState.DRAFT)),
                            new Update().set(CONTENT, Map.of()),
                            Submission.class);
                    changes.forget(draft.taskId());
                });
    }

    private List<Submission> of(TaskKind kind, SubmissionState state) {
        return mongo
                .find(
                        Query.query(Criteria.where("kind")
                                .is(kind.key())
                                .and("state")
                                .is(state)),
                        Submission.class)
                .stream()
                .filter(one -> !one.content().isEmpty())
                .toList();
    }
}
