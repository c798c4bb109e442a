package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The concept report went to the organisation for its response (hoor en wederhoor).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reportId the report
 * @param sentOn the day it was sent
 * @param respondBy the last day for a response; silence counts as agreement
 */
@EventType(value = "nl.keurwerk.audit.concept-report-sent.v1", topic = Topics.AUDIT_EVENTS)
public record ConceptReportSent(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String reportId,
        LocalDate sentOn,
        LocalDate respondBy)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
