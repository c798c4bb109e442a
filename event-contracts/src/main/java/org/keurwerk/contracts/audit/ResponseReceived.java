package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The organisation responded to the concept report, or its time ran out.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reportId the report
 * @param receivedOn the day of the response, or the day after the term ended
 * @param silent true when nothing was said in time, which counts as agreement
 * @param remarks number of remarks, 0 when silent
 * @param late true when it came after the term and the office lets it count; left out else
 */
@EventType(value = "nl.keurwerk.audit.response-received.v1", topic = Topics.AUDIT_EVENTS)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseReceived(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String reportId,
        LocalDate receivedOn,
        boolean silent,
        int remarks,
        @Nullable Boolean late)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
