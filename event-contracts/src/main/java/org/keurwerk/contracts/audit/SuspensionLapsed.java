package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A suspension case ended by itself (schorsingszaak vervallen), because its certificate expired or was superseded: nothing is left to suspend.
 *
 * @param trajectoryId the trajectory that the certificate came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case, {@code sus_...}
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param scope what it certified
 * @param superseded whether a newer certificate took its place; else it expired
 * @param lapsedOn the day on which it did
 */
@EventType(value = "nl.keurwerk.audit.suspension-lapsed.v1", topic = Topics.AUDIT_EVENTS)
public record SuspensionLapsed(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        String certificateNumber,
        Scope scope,
        boolean superseded,
        LocalDate lapsedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
