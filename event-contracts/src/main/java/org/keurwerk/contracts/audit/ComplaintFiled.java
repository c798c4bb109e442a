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
 * An organisation complained (klacht ingediend). What about stands in the dossier and does not travel.
 *
 * @param trajectoryId the trajectory in whose dossier it lies, also when it is about none in particular
 * @param organisationId the organisation, {@code org_...}
 * @param complaintId the complaint, {@code cmp_...}
 * @param filedOn the day
 * @param acknowledgeBy until when the organisation hears who handles it
 * @param settleBy until when it is answered
 */
@EventType(value = "nl.keurwerk.audit.complaint-filed.v1", topic = Topics.AUDIT_EVENTS)
public record ComplaintFiled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ComplaintId complaintId,
        LocalDate filedOn,
        LocalDate acknowledgeBy,
        LocalDate settleBy)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
