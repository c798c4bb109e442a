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
 * A certificate that was suspended holds no more (ingetrokken), unless an objection to it is well founded.
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case in which it was decided, {@code sus_...}
 * @param withdrawnOn the day, from which it holds no more
 * @param objectionUntil the last day on which the organisation may object
 */
@EventType(value = "nl.keurwerk.certificate.certificate-withdrawn.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateWithdrawn(
        String certificateNumber,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        LocalDate withdrawnOn,
        LocalDate objectionUntil)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
