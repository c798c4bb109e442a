package org.keurwerk.contracts.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A newer certificate took the place of this one (vervangen).
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param organisationId the organisation, {@code org_...}
 * @param successorNumber the certificate that replaced it
 * @param supersededOn the day
 */
@EventType(value = "nl.keurwerk.certificate.certificate-superseded.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateSuperseded(
        String certificateNumber,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String successorNumber,
        LocalDate supersededOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
