package org.keurwerk.contracts.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A certificate was issued (certificaat afgegeven): one per decision and scope.
 *
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param trajectoryId the trajectory it came from
 * @param decisionId the decision it stands on
 * @param organisationId the organisation, {@code org_...}
 * @param scope what it certifies
 * @param framework key of the certificeringskader, for example {@code KIB}
 * @param frameworkVersion version that the trajectory pins, for example {@code I}
 * @param validFrom first day of validity
 * @param validUntil end of validity, exclusive
 * @param windows all its renewal windows, soonest first
 */
@EventType(value = "nl.keurwerk.certificate.certificate-issued.v1", topic = Topics.CERTIFICATE_EVENTS)
public record CertificateIssued(
        String certificateNumber,
        TrajectoryId trajectoryId,
        String decisionId,
        OrganisationId organisationId,
        Scope scope,
        String framework,
        String frameworkVersion,
        LocalDate validFrom,
        LocalDate validUntil,
        List<WindowDate> windows)
        implements Event {

    public CertificateIssued {
        windows = List.copyOf(windows);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return certificateNumber;
    }
}
