package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Drafts and submissions. Freezing is one conditional write: of two that try, one wins and the other sees what won. */
@Component
public class Submissions {

    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoTemplate mongo;

    public Submissions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The draft or submission for a task. */
    public Optional<Submission> forTask(TaskId taskId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("taskId").is(taskId)), Submission.class));
    }

    /** Those of these tasks that somebody has begun to answer. */
    Set<TaskId> startedAmong(Set<TaskId> taskIds) {
        if (taskIds.isEmpty()) {
            return Set.of();
        }
        Query query = Query.query(Criteria.where("taskId").in(taskIds));
        query.fields().include("taskId");
        return mongo.find(query, Document.class, mongo.getCollectionName(Submission.class)).stream()
                .map(started -> new TaskId(started.getString("taskId")))
                .collect(Collectors.toSet());
    }

    /** What was submitted in a trajectory, oldest first, for parts of the system that act for nobody. */
    public List<Submission> submittedIn(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId")
                                .is(trajectoryId)
                                .and("state")
                                .is(SubmissionState.SUBMITTED))
                        .with(Sort.by("submittedAt")),
                Submission.class);
    }

    /** The submissions of a kind in a trajectory, oldest first. */
    public List<Submission> submittedIn(TrajectoryId trajectoryId, TaskKind kind) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId")
                                .is(trajectoryId)
                                .and("kind")
                                .is(kind.key())
                                .and("state")
                                .is(SubmissionState.SUBMITTED))
                        .with(Sort.by("submittedAt")),
                Submission.class);
    }

    /** The submissions of a kind of an organisation, oldest first. */
    List<Submission> submittedOf(OrganisationId organisationId, TaskKind kind) {
        return mongo.find(
                Query.query(Criteria.where("organisationId")
                                .is(organisationId)
                                .and("kind")
                                .is(kind.key())
                                .and("state")
                                .is(SubmissionState.SUBMITTED))
                        .with(Sort.by("submittedAt")),
                Submission.class);
    }

    /** The latest submission of a kind of an organisation. */
    Optional<Submission> lastOf(OrganisationId organisationId, TaskKind kind) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("organisationId")
                                .is(organisationId)
                                .and("kind")
                                .is(kind.key())
                                .and("state")
                                .is(SubmissionState.SUBMITTED))
                        .with(Sort.by(Sort.Direction.DESC, "submittedAt")),
                Submission.class));
    }

    /** One that was submitted. */
    Optional<Submission> submitted(SubmissionId id) {
        return Optional.ofNullable(mongo.findById(id, Submission.class)).filter(Submission::isSubmitted);
    }

    List<Submission> unsettled(Instant before) {
        return mongo.find(
                Query.query(Criteria.where("settled")
                        .is(false)
                        .and("state")
                        .is(SubmissionState.SUBMITTED)
                        .and("submittedAt")
                        .lt(before)),
                Submission.class);
    }

    Submission saveDraft(Asked asked, Map<String, Object> content, Instant now) {
        Submission saved = mongo.findAndModify(
                draftOf(asked.task().id()),
                new Update()
                        .set("content", content)
                        .set("savedAt", now)
                        .set("author", asked.account())
                        .inc("version", 1),
                NEW,
                Submission.class);
        return saved != null ? saved : insert(asked, content, now, SubmissionState.DRAFT, null, false);
    }

    /** Of a task for which nothing was saved yet, the submission is written as a new document. */
    Submission freeze(
            Asked asked, boolean draftSaved, Map<String, Object> content, Instant now, String hash, boolean late) {
        if (!draftSaved) {
            Submission fresh = insert(asked, content, now, SubmissionState.SUBMITTED, hash, late);
            if (fresh.isSubmitted()) {
                return fresh;
            }
        }
        Submission frozen = mongo.findAndModify(
                draftOf(asked.task().id()),
                new Update()
                        .set("content", content)
                        .set("savedAt", now)
                        .set("submittedAt", now)
                        .set("author", asked.account())
                        .set("hash", hash)
                        .set("late", late)
                        .set("state", SubmissionState.SUBMITTED)
                        .inc("version", 1),
                NEW,
                Submission.class);
        return frozen != null ? frozen : insert(asked, content, now, SubmissionState.SUBMITTED, hash, late);
    }

    Submission freezeLate(Submission draft, Map<String, Object> content, Instant now, String hash) {
        Submission frozen = mongo.findAndModify(
                draftOf(draft.taskId()),
                new Update()
                        .set("content", content)
                        .set("submittedAt", now)
                        .set("hash", hash)
                        .set("late", true)
                        .set("settled", true)
                        .set("state", SubmissionState.SUBMITTED),
                NEW,
                Submission.class);
        return frozen != null ? frozen : forTask(draft.taskId()).orElse(draft);
    }

    /** Its task is ended, with it or, when it came too late, without it. */
    void settled(SubmissionId id, boolean inTime) {
        Update ended = new Update().set("settled", true);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)), inTime ? ended : ended.set("late", true), Submission.class);
    }

    private static Query draftOf(TaskId taskId) {
        return Query.query(Criteria.where("taskId").is(taskId).and("state").is(SubmissionState.DRAFT));
    }

    private Submission insert(
            Asked asked,
            Map<String, Object> content,
            Instant now,
            SubmissionState state,
            @Nullable String hash,
            boolean late) {
        Submission fresh = new Submission(
                new SubmissionId(Ids.of("sub", asked.task().id().value())),
                asked.task().id(),
                asked.task().kind().key(),
                asked.trajectory().id(),
                asked.trajectory().organisationId(),
                asked.account(),
                state,
                content,
                1,
                now,
                state == SubmissionState.SUBMITTED ? now : null,
                hash,
                late,
                false,
                1);
        try {
            return mongo.insert(fresh);
        } catch (DuplicateKeyException e) {
            return forTask(asked.task().id()).orElseThrow(() -> e);
        }
    }
}
