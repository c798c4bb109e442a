package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The office confirmed category and length of the audit (intake akkoord).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param auditCategory S, M, L or XL
 * @param halfDays length of the visit in half-days (dagdelen), 1 to 4
 * @param acceptedOn the day of the confirmation
 */
@EventType(value = "nl.keurwerk.audit.intake-accepted.v1", topic = Topics.AUDIT_EVENTS)
public record IntakeAccepted(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String auditCategory,
        int halfDays,
        LocalDate acceptedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
