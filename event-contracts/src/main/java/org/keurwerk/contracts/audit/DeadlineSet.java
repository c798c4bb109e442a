package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Somebody has something to do by a date (termijn gesteld).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param deadlineId the deadline, stable for its task
 * @param task what is asked: the kind of the task, for example {@code Intake}
 * @param actor who is asked: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param dueOn the last day, which ends at its end in Europe/Amsterdam
 */
@EventType(value = "nl.keurwerk.audit.deadline-set.v1", topic = Topics.AUDIT_EVENTS)
public record DeadlineSet(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String deadlineId,
        String task,
        String actor,
        LocalDate dueOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
