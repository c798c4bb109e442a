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
 * A renewal window opened for the certificates of one trajectory, which share their dates; once per window.
 *
 * @param trajectoryId the trajectory that the certificates came from
 * @param organisationId the organisation, {@code org_...}
 * @param window {@code P12M}, {@code P6M}, {@code P3M}, {@code P1M} or {@code ANNOUNCEMENT}
 * @param opensOn the day
 * @param validUntil the end date it was computed from
 * @param auditQuarter the quarter of the renewal audit, {@code 2025-Q1}
 * @param certificateNumbers the certificates concerned
 * @param scopes what certification is asked for, at least one
 */
@EventType(value = "nl.keurwerk.certificate.renewal-window-opened.v1", topic = Topics.CERTIFICATE_EVENTS)
public record RenewalWindowOpened(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String window,
        LocalDate opensOn,
        LocalDate validUntil,
        String auditQuarter,
        List<String> certificateNumbers,
        List<Scope> scopes)
        implements Event {

    public RenewalWindowOpened {
        certificateNumbers = List.copyOf(certificateNumbers);
        scopes = List.copyOf(scopes);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
