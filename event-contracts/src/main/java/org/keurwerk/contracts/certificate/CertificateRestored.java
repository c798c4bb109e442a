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
 * A certificate that was withdrawn holds again (intrekking herroepen), because an objection to the withdrawal was well founded.
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case in which it had been withdrawn, {@code sus_...}
 * @param restoredOn the day, from which it holds again
 */
@EventType(value = "nl.keurwerk.certificate.certificate-restored.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateRestored(
        String certificateNumber,
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        LocalDate restoredOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
