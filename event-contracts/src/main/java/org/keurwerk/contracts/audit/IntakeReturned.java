package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The office returned the intake with remarks (intake teruggestuurd); the organisation answers again. What was remarked stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param round how often the intake had been handed in, from 1
 * @param remarks how many remarks the office made
 * @param returnedOn the day on which it was returned
 */
@EventType(value = "nl.keurwerk.audit.intake-returned.v1", topic = Topics.AUDIT_EVENTS)
public record IntakeReturned(
        TrajectoryId trajectoryId, OrganisationId organisationId, int round, int remarks, LocalDate returnedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
