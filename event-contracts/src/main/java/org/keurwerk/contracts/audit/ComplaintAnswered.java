package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A complaint was answered (klacht beantwoord). What the answer is stands in the dossier and does not travel.
 *
 * @param trajectoryId the trajectory in whose dossier it lies, also when it is about none in particular
 * @param organisationId the organisation, {@code org_...}
 * @param complaintId the complaint, {@code cmp_...}
 * @param settledOn the day
 */
@EventType(value = "nl.keurwerk.audit.complaint-answered.v1", topic = Topics.AUDIT_EVENTS)
public record ComplaintAnswered(
        TrajectoryId trajectoryId, OrganisationId organisationId, ComplaintId complaintId, LocalDate settledOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
