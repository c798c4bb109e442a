package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The trajectory ended before its decision (traject ingetrokken of gestopt): nothing more is asked of anyone, nothing of it comes into the register. Why
 * stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param withdrawnBy the organisation, which withdrew, or the office, which stopped it
 * @param withdrawnOn the day on which it was said
 */
@EventType(value = "nl.keurwerk.audit.trajectory-withdrawn.v1", topic = Topics.AUDIT_EVENTS)
public record TrajectoryWithdrawn(
        TrajectoryId trajectoryId, OrganisationId organisationId, Party withdrawnBy, LocalDate withdrawnOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
