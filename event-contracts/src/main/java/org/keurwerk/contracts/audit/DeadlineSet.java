package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Somebody has something to do by a date (termijn gesteld).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param deadlineId the deadline, stable for its task: {@code dl_} and the id of the task
 * @param task what is asked: the kind of the task, for example {@code Intake}
 * @param actor who is asked: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param dueOn the last day, which ends at its end in Europe/Amsterdam
 * @param lapses whether the task ends by itself after that day, so that nobody is late; null where it was not said
 * @param handedOverFrom of whom it was asked by name before it was given to the actor, {@code acc_...}; null when it was the actor's from the beginning
 * @param handedOverOn the day on which it was given, which may be after the last day; null with the other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@EventType(value = "nl.keurwerk.audit.deadline-set.v1", topic = Topics.AUDIT_EVENTS)
public record DeadlineSet(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String deadlineId,
        String task,
        String actor,
        LocalDate dueOn,
        @Nullable Boolean lapses,
        @Nullable String handedOverFrom,
        @Nullable LocalDate handedOverOn)
        implements Event {

    private static final String PREFIX = "dl_";

    /** One that was the actor's from the beginning. */
    public DeadlineSet(
            TrajectoryId trajectoryId,
            OrganisationId organisationId,
            String deadlineId,
            String task,
            String actor,
            LocalDate dueOn,
            @Nullable Boolean lapses) {
        this(trajectoryId, organisationId, deadlineId, task, actor, dueOn, lapses, null, null);
    }

    /** Whether somebody else had it before. */
    @JsonIgnore
    public boolean isHandedOver() {
        return handedOverFrom != null;
    }

    /** Whether it was given to the actor after its last day. */
    @JsonIgnore
    public boolean isHandedOverLate() {
        return handedOverOn != null && handedOverOn.isAfter(dueOn);
    }

    /** The deadline of a task. */
    public static String deadlineOf(String taskId) {
        return PREFIX + taskId;
    }

    /** The task, by which a letter leads to it. Empty when the deadline has another kind of name. */
    @JsonIgnore
    public Optional<TaskId> taskId() {
        return deadlineId.startsWith(PREFIX) && deadlineId.length() > PREFIX.length()
                ? Optional.of(new TaskId(deadlineId.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** Whether the task ends by itself after its last day. */
    public boolean endsByItself() {
        return Boolean.TRUE.equals(lapses);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
