package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The trajectory ended: nothing more is asked of anyone.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param surveyAnswered whether the organisation filled the survey
 * @param closedOn the day
 */
@EventType(value = "nl.keurwerk.audit.trajectory-closed.v1", topic = Topics.AUDIT_EVENTS)
public record TrajectoryClosed(
        TrajectoryId trajectoryId, OrganisationId organisationId, boolean surveyAnswered, LocalDate closedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
