package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.ProblemException;
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
    private final Trajectories trajectories;

    Submissions(MongoTemplate mongo, Trajectories trajectories) {
        this.mongo = mongo;
        this.trajectories = trajectories;
    }

    /** The draft or submission for a task. */
    public Optional<Submission> forTask(String taskId) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("taskId").is(taskId)), Submission.class));
    }

    /** Those of these tasks that somebody has begun to answer. */
    Set<String> startedAmong(Set<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Set.of();
        }
        Query query = Query.query(Criteria.where("taskId").in(taskIds));
        query.fields().include("taskId");
        return mongo.find(query, Document.class, mongo.getCollectionName(Submission.class)).stream()
                .map(started -> started.getString("taskId"))
                .collect(Collectors.toSet());
    }

    /** What was submitted in a trajectory, oldest first, for parts of the system that act for nobody. */
    public List<Submission> submittedIn(String trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId")
                                .is(trajectoryId)
                                .and("state")
                                .is(SubmissionState.SUBMITTED))
                        .with(Sort.by("submittedAt")),
                Submission.class);
    }

    /** The submissions of a kind in a trajectory, oldest first. */
    public List<Submission> submittedIn(String trajectoryId, TaskKind kind) {
        return submittedIn(trajectoryId).stream()
                .filter(submission -> submission.kind() == kind)
                .toList();
    }

    /** What the caller may read of a trajectory. */
    public List<Submission> readable(String trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return submittedIn(trajectoryId).stream()
                .filter(submission -> mayRead(submission, caller))
                .toList();
    }

    /** One that the caller may read. */
    public Submission get(String id, Caller caller) {
        return Optional.ofNullable(mongo.findById(id, Submission.class))
                .filter(submission -> submission.state() == SubmissionState.SUBMITTED)
                .filter(submission -> mayRead(submission, caller))
                .filter(submission ->
                        trajectories.find(submission.trajectoryId(), caller).isPresent())
                .orElseThrow(() -> ProblemException.notFound("submission"));
    }

    private boolean mayRead(Submission submission, Caller caller) {
        boolean own = submission.author().equals(caller.accountId())
                || submission.organisationId().equals(caller.organisationId());
        return switch (submission.kind()) {
            case SURVEY -> own;
            case SCORE_NORMS ->
                submission.author().equals(caller.accountId())
                        || caller.seesEverything()
                        || (caller.is(Role.AUDITOR) && hasScored(caller, submission.trajectoryId()));
            case CONSOLIDATE_SCORES, COMPOSE_TEAM, DECLARE_INDEPENDENCE, CHECK_INTAKE ->
                !caller.is(Role.ORGANISATION) || submission.author().equals(caller.accountId());
            default -> true;
        };
    }

    /** Each auditor scores alone: what the others gave is not seen before one's own scores are in. */
    private boolean hasScored(Caller caller, String trajectoryId) {
        return submittedIn(trajectoryId, TaskKind.SCORE_NORMS).stream()
                .anyMatch(sheet -> sheet.author().equals(caller.accountId()));
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

    Submission freeze(Asked asked, Map<String, Object> content, Instant now, String hash, boolean late) {
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

    void settled(String id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)), new Update().set("settled", true), Submission.class);
    }

    void takenAway(String id) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().set("settled", true).set("late", true),
                Submission.class);
    }

    private static Query draftOf(String taskId) {
        return Query.query(Criteria.where("taskId").is(taskId).and("state").is(SubmissionState.DRAFT));
    }

    private Submission insert(
            Asked asked,
            Map<String, Object> content,
            Instant now,
            SubmissionState state,
            @org.jspecify.annotations.Nullable String hash,
            boolean late) {
        Submission fresh = new Submission(
                Ids.of("sub", asked.task().id()),
                asked.task().id(),
                asked.task().kind(),
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
