package org.keurwerk.audit.worklist;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the rules of forms read, and the real repository on a store. */
public final class SubmissionSamples {

    private static final Content CONTENT =
            new Content(Validation.buildDefaultValidatorFactory().getValidator());
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SubmissionSamples() {}

    /** Content as the service has it. */
    public static Content content() {
        return CONTENT;
    }

    /** The fields that do not fit the record of a form's content, as the API reads it. */
    public static List<String> misfits(TaskForm<?, ?> form, String typed) {
        ObjectNode tree = (ObjectNode) JsonMapper.builder().build().readTree(typed.replace('\'', '"'));
        try {
            content().check(tree, form.content());
            return List.of();
        } catch (ProblemException refused) {
            return refused.errors().stream().map(FieldProblem::field).toList();
        }
    }

    /** The repository on a store, with its indexes. */
    public static Submissions on(MongoTemplate mongo) {
        Submissions submissions = new Submissions(mongo);
        new SubmissionIndexes().createIn(mongo);
        return submissions;
    }

    /** Putting together what several type, on a store with its indexes. */
    static WritingTogether together(MongoTemplate mongo, Submissions submissions, BusinessTime time) {
        new DraftChangeIndexes().createIn(mongo);
        return new WritingTogether(submissions, new DraftChanges(mongo), CONTENT, time);
    }

    /** A task of a kind in a trajectory, answered by an account on a day, under the small framework. */
    public static Asked asked(TaskKind kind, Trajectory trajectory, String account, String today) {
        HumanTask task = new HumanTask(
                new TaskId("task-" + COUNT.incrementAndGet()),
                kind,
                trajectory.id(),
                new AccountId(account),
                Set.of(),
                LocalDate.parse(today),
                TrajectorySamples.STARTED);
        return new Asked(task, trajectory, FrameworkSamples.small(), new AccountId(account), LocalDate.parse(today));
    }

    /** What somebody submitted at a moment. */
    public static Submission submitted(
            TaskKind kind, TrajectoryId trajectoryId, String author, String at, Map<String, Object> content) {
        int number = COUNT.incrementAndGet();
        return new Submission(
                new SubmissionId("sub_" + number),
                new TaskId("task-" + number),
                kind.key(),
                trajectoryId,
                new OrganisationId(TrajectorySamples.ORGANISATION),
                new AccountId(author),
                SubmissionState.SUBMITTED,
                content,
                1,
                Instant.parse(at),
                Instant.parse(at),
                "hash-" + number,
                false,
                null,
                true,
                null,
                false,
                null,
                null,
                1);
    }

    /** What somebody has begun and not submitted. */
    public static Submission draft(TaskKind kind, TrajectoryId trajectoryId, String author) {
        return draftOf(new TaskId("task-" + COUNT.incrementAndGet()), kind, trajectoryId, author);
    }

    /** What somebody has begun in answer to a task. */
    public static Submission draftOf(TaskId task, TaskKind kind, TrajectoryId trajectoryId, String author) {
        return new Submission(
                new SubmissionId("sub_" + COUNT.incrementAndGet()),
                task,
                kind.key(),
                trajectoryId,
                new OrganisationId(TrajectorySamples.ORGANISATION),
                new AccountId(author),
                SubmissionState.DRAFT,
                Map.of(),
                1,
                TrajectorySamples.STARTED,
                null,
                null,
                false,
                null,
                false,
                null,
                false,
                null,
                null,
                1);
    }

    /** What somebody submitted at a moment, as the record of a form. */
    public static Submission submitted(
            TaskKind kind, TrajectoryId trajectoryId, String author, String at, Record content) {
        return submitted(kind, trajectoryId, author, at, CONTENT.toMap(content));
    }

    /** The answers in a store, as the features read them. */
    public static Answers answers(MongoTemplate mongo) {
        return new Answers(on(mongo), CONTENT);
    }

    /** A frozen submission with what is around it, under the small framework. */
    public static Answered answered(Submission submission, Trajectory trajectory) {
        return new Answered(submission, trajectory, FrameworkSamples.small());
    }

    /** What a record says, as the API writes it; what it leaves empty is left out. */
    public static Map<String, Object> map(Record record) {
        return CONTENT.toMap(CONTENT.toTree(record));
    }

    /** What a form tells the process. */
    public static Map<String, Object> variables(Record told) {
        return RecordValues.all(told);
    }
}
