package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Somebody who was not involved handles a complaint (klacht in behandeling); told again when it is somebody else.
 *
 * @param trajectoryId the trajectory in whose dossier it lies, also when it is about none in particular
 * @param organisationId the organisation, {@code org_...}
 * @param complaintId the complaint, {@code cmp_...}
 * @param handler who handles it, {@code acc_...}
 * @param acknowledgedOn the day
 * @param settleBy until when it is answered
 */
@EventType(value = "nl.keurwerk.audit.complaint-acknowledged.v1", topic = Topics.AUDIT_EVENTS)
public record ComplaintAcknowledged(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ComplaintId complaintId,
        AccountId handler,
        LocalDate acknowledgedOn,
        LocalDate settleBy)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
