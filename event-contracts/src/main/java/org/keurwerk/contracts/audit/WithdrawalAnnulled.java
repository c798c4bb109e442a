package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The board found an objection to the withdrawal of a certificate well founded (intrekking herroepen): the certificate holds again.
 *
 * @param trajectoryId the trajectory that the certificate came from, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param objectionId the objection, {@code obj_...}
 * @param suspensionId the case in which it was withdrawn, {@code sus_...}
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param scope what it certifies
 * @param annulledOn the day, from which it counts
 */
@EventType(value = "nl.keurwerk.audit.withdrawal-annulled.v1", topic = Topics.AUDIT_EVENTS)
public record WithdrawalAnnulled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ObjectionId objectionId,
        SuspensionId suspensionId,
        String certificateNumber,
        Scope scope,
        LocalDate annulledOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
