package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The lead auditor made the report final (definitief rapport).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reportId the report
 * @param finalisedOn the day
 */
@EventType(value = "nl.keurwerk.audit.report-finalised.v1", topic = Topics.AUDIT_EVENTS)
public record ReportFinalised(
        TrajectoryId trajectoryId, OrganisationId organisationId, String reportId, LocalDate finalisedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
