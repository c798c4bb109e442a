package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
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

    static final String NO_EFFECT = "tookNoEffect";
    static final String TAKEN_BACK = "takenBackAt";
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
    public Set<TaskId> startedAmong(Set<TaskId> taskIds) {
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
        return oldestFirst(submitted("trajectoryId", trajectoryId));
    }

    /** The same, read as they are used; to be closed. */
    public Stream<Submission> streamOf(TrajectoryId trajectoryId) {
        return mongo.stream(submittedQuery(trajectoryId), Submission.class);
    }

    /** The same without what they say: who handed in what when; their content is not read, and empty. */
    List<Submission> withoutContent(TrajectoryId trajectoryId) {
        Query query = submittedQuery(trajectoryId);
        query.fields().exclude("content");
        return mongo.find(query, Submission.class);
    }

    /** Whose one is that was submitted. */
    public Optional<TrajectoryId> trajectoryOf(SubmissionId id) {
        return submitted(id).map(Submission::trajectoryId);
    }

    private static Query submittedQuery(TrajectoryId trajectoryId) {
        return Query.query(Criteria.where("trajectoryId")
                        .is(trajectoryId)
                        .and("state")
                        .is(SubmissionState.SUBMITTED))
                .with(Sort.by("submittedAt", "_id"));
    }

    /** The submissions of a kind in a trajectory, oldest first. */
    public List<Submission> submittedIn(TrajectoryId trajectoryId, TaskKind kind) {
        return oldestFirst(submitted("trajectoryId", trajectoryId).and("kind").is(kind.key()));
    }

    /** The submissions of a kind of an organisation, oldest first. */
    List<Submission> submittedOf(OrganisationId organisationId, TaskKind kind) {
        return oldestFirst(
                submitted("organisationId", organisationId).and("kind").is(kind.key()));
    }

    /** The latest submission of a kind of an organisation that counts. */
    Optional<Submission> lastOf(OrganisationId organisationId, TaskKind kind) {
        Query all = Query.query(submitted("organisationId", organisationId)
                .and("kind")
                .is(kind.key())
                .and(NO_EFFECT)
                .ne(true)
                .and(TAKEN_BACK)
                .isNull());
        return Optional.ofNullable(
                mongo.findOne(all.with(Sort.by(Sort.Direction.DESC, "submittedAt")), Submission.class));
    }

    private List<Submission> oldestFirst(Criteria submitted) {
        return mongo.find(Query.query(submitted).with(Sort.by("submittedAt")), Submission.class);
    }

    private static Criteria submitted(String field, Object of) {
        return Criteria.where(field).is(of).and("state").is(SubmissionState.SUBMITTED);
    }

    /** One that was submitted. */
    public Optional<Submission> submitted(SubmissionId id) {
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

    /**
     * Writes a draft over the one that is there. What a page saves by itself while its form is on the way is older than that form: it changes
     * nothing, and does not make the copy old that is shown next.
     *
     * @param change what it changes, as it was noted
     * @throws ChangedSince when what is there was saved since the copy that this was typed in
     */
    Submission saveDraft(OpenedTask opened, Map<String, Object> content, Instant now, @Nullable String change) {
        if (!opened.copy().leaving()) {
            Submission same =
                    mongo.findOne(DraftQuery.saying(opened.asked().task().id(), content), Submission.class);
            if (same != null) {
                return same;
            }
        }
        Update typed = new Update()
                .set("content", content)
                .set("savedAt", now)
                .set("author", opened.asked().account())
                .set("savedFrom", opened.copy().page())
                .set("left", opened.copy().leaving())
                .set("change", change)
                .inc("version", 1);
        return write(
                opened,
                content,
                typed,
                () -> Submission.fresh(opened, content, now, SubmissionState.DRAFT, null, false, change));
    }

    /**
     * Freezes what was typed. Of a task for which nothing was saved yet, the submission is written as a new document.
     *
     * @throws ChangedSince when what is there was saved since the copy that this was typed in
     */
    Submission freeze(OpenedTask opened, Map<String, Object> content, Instant now, String hash, boolean late) {
        Update frozen = new Update()
                .set("content", content)
                .set("savedAt", now)
                .set("submittedAt", now)
                .set("author", opened.asked().account())
                .set("hash", hash)
                .set("late", late)
                .set("state", SubmissionState.SUBMITTED)
                .inc("version", 1);
        return write(
                opened,
                content,
                frozen,
                () -> Submission.fresh(opened, content, now, SubmissionState.SUBMITTED, hash, late, null));
    }

    /** One conditional write, over the draft that is there or as a new document; of what was submitted before, that. */
    private Submission write(
            OpenedTask opened, Map<String, Object> content, Update update, Supplier<Submission> fresh) {
        TaskId taskId = opened.asked().task().id();
        boolean isNew = opened.saved().isEmpty();
        while (true) {
            Submission written = isNew ? insert(fresh.get()) : null;
            if (written == null) {
                written = mongo.findAndModify(
                        DraftQuery.readIn(opened.copy(), taskId, content), update, NEW, Submission.class);
            }
            if (written != null) {
                return written;
            }
            Submission there = forTask(taskId).orElse(null);
            if (there != null && there.isSubmitted()) {
                return there;
            }
            if (there != null && opened.copy().isOvertakenBy(there)) {
                return there;
            }
            if (there != null && opened.copy().isOlderThan(there)) {
                throw new ChangedSince(there);
            }
            isNew = there == null;
        }
    }

    /** Its task is ended, with it or, when it came too late, without it. */
    void settled(SubmissionId id, boolean inTime) {
        Update ended = new Update().set("settled", true);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                inTime ? ended : LateSubmissions.withoutEffect(ended),
                Submission.class);
    }

    /** Null when somebody was earlier. */
    private @Nullable Submission insert(Submission fresh) {
        try {
            return mongo.insert(fresh);
        } catch (DuplicateKeyException e) {
            return null;
        }
    }
}
