package org.keurwerk.contracts.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A certificate ended without a successor (verlopen).
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param organisationId the organisation, {@code org_...}
 * @param expiredOn the day, equal to its end date
 */
@EventType(value = "nl.keurwerk.certificate.certificate-expired.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateExpired(
        String certificateNumber, TrajectoryId trajectoryId, OrganisationId organisationId, LocalDate expiredOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
