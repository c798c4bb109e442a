package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What was asked is asked no more (termijn vervallen).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param deadlineId the deadline, stable for its task
 * @param cancelledOn the day
 */
@EventType(value = "nl.keurwerk.audit.deadline-cancelled.v1", topic = Topics.AUDIT_EVENTS)
public record DeadlineCancelled(
        TrajectoryId trajectoryId, OrganisationId organisationId, String deadlineId, LocalDate cancelledOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
