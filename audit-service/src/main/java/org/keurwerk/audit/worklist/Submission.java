package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What somebody says in answer to one task: first a draft (concept), then frozen (ingediend stuk). One document for both, so that one conditional
 * write turns the one into the other.
 *
 * @param id {@code sub_...}, derived from the task and its author's role in it: one submission per task
 * @param taskId the task that it answers
 * @param kindName the kind of the task
 * @param author account
 * @param version rises with every change of the draft
 * @param hash SHA-256 of the canonical JSON of the content, in hex; null while it is a draft
 * @param late whether it was submitted after its due date, or after the task had been taken away
 * @param tookNoEffect whether its task had been taken away before it came, so that nothing followed from it; null for no
 * @param settled whether the task was ended with it
 * @param savedFrom the page from which it was saved last, see {@link Copy}; null when a program saved it
 * @param takenBackAt when it was taken back, so that it counts no longer; null while it was not
 * @param left whether that page was left with it, so that what still arrives from there is older
 */
@Document("submissions")
public record Submission(
        @Id SubmissionId id,
        TaskId taskId,
        @Field("kind") String kindName,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        AccountId author,
        SubmissionState state,
        Map<String, Object> content,
        long version,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String hash,
        boolean late,
        @Nullable Boolean tookNoEffect,
        boolean settled,
        @Nullable String savedFrom,
        boolean left,
        @Nullable String change,
        @Nullable Instant takenBackAt,
        int schemaVersion) {

    public Submission {
        content = content == null ? Map.of() : content;
    }

    /** The field of a trail entry that holds the hash of what was handed in. */
    public static final String IN_TRAIL = "document";

    /** The kind of the task. */
    public TaskKind kind() {
        return TaskKind.of(kindName);
    }

    /** Whether it is frozen. */
    public boolean isSubmitted() {
        return state == SubmissionState.SUBMITTED;
    }

    /** Whether it is an answer that counts; what came too late or was taken back is kept and counts for nothing. */
    public boolean counts() {
        return isSubmitted() && !cameTooLate() && takenBackAt == null;
    }

    /** Whether its task had been taken away before it came. */
    public boolean cameTooLate() {
        return Boolean.TRUE.equals(tookNoEffect);
    }

    Submission endedItsTask(boolean inTime) {
        return new Submission(
                id,
                taskId,
                kindName,
                trajectoryId,
                organisationId,
                author,
                state,
                content,
                version,
                savedAt,
                submittedAt,
                hash,
                late || !inTime,
                inTime ? null : Boolean.TRUE,
                true,
                savedFrom,
                left,
                change,
                takenBackAt,
                schemaVersion);
    }

    /** What is written for an opened task for the first time. */
    static Submission fresh(
            OpenedTask opened,
            Map<String, Object> content,
            Instant now,
            SubmissionState state,
            @Nullable String hash,
            boolean late,
            @Nullable String change) {
        Asked asked = opened.asked();
        return new Submission(
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
                null,
                false,
                opened.copy().page(),
                opened.copy().leaving(),
                change,
                null,
                1);
    }
}
