package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The office did something about a running trajectory beside its own tasks (ingreep van het bureau). Why, and with which words, stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param interventionId this intervention, {@code int_...}
 * @param act what it did
 * @param task the kind of the task that it is about; null for a call
 * @param taskId that task; null for a call
 * @param asked who is asked that task: {@code org_...}, {@code acc_...} or {@code role_...}; null for a call
 * @param dueOn the last day of that task, after an extension the new one; null for a call
 * @param doneOn the day on which it was done
 */
@EventType(value = "nl.keurwerk.audit.office-intervened.v1", topic = Topics.AUDIT_EVENTS)
public record OfficeIntervened(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String interventionId,
        OfficeAct act,
        @Nullable String task,
        @Nullable String taskId,
        @Nullable String asked,
        @Nullable LocalDate dueOn,
        LocalDate doneOn)
        implements Event {

    /** A reminder that has not been sent, for who looks at it before it goes; nobody publishes it. */
    public static OfficeIntervened reminderToLookAt(
            TrajectoryId trajectoryId,
            OrganisationId organisationId,
            String task,
            String taskId,
            String asked,
            LocalDate dueOn) {
        return new OfficeIntervened(
                trajectoryId, organisationId, "int_proof", OfficeAct.REMINDED, task, taskId, asked, dueOn, dueOn);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
