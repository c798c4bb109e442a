package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * An organisation took its complaint back before it was answered (klacht ingetrokken).
 *
 * @param trajectoryId the trajectory in whose dossier it lies, also when it is about none in particular
 * @param organisationId the organisation, {@code org_...}
 * @param complaintId the complaint, {@code cmp_...}
 * @param handler who was handling it; null when nobody was yet
 * @param withdrawnOn the day
 */
@EventType(value = "nl.keurwerk.audit.complaint-withdrawn.v1", topic = Topics.AUDIT_EVENTS)
public record ComplaintWithdrawn(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ComplaintId complaintId,
        @Nullable AccountId handler,
        LocalDate withdrawnOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
