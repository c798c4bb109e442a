package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What was asked was done (termijn gehaald); whether in time follows from the two dates.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param deadlineId the deadline, stable for its task
 * @param metOn the day it was done
 */
@EventType(value = "nl.keurwerk.audit.deadline-met.v1", topic = Topics.AUDIT_EVENTS)
public record DeadlineMet(TrajectoryId trajectoryId, OrganisationId organisationId, String deadlineId, LocalDate metOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
