package org.keurwerk.contracts.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A certificate does not hold for the time being (geschorst): the register says so.
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case in which it was decided, {@code sus_...}
 * @param suspendedOn the day, from which it does not hold
 * @param suspendedUntil the last day of the suspension; before its end the director decides again
 */
@EventType(value = "nl.keurwerk.certificate.certificate-suspended.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateSuspended(
        String certificateNumber,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        LocalDate suspendedOn,
        LocalDate suspendedUntil)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
