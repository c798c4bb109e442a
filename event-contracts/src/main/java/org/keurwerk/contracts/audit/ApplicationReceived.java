package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * An organisation asked for certification (aanvraag ontvangen): a first trajectory began.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param scopes what certification is asked for, at least one
 * @param auditQuarter the calendar quarter of the audit, {@code 2021-Q1}
 * @param framework key of the certificeringskader, for example {@code KIB}
 * @param frameworkVersion version that the trajectory pins, for example {@code I}
 * @param receivedOn the day of the application
 */
@EventType(value = "nl.keurwerk.audit.application-received.v1", topic = Topics.AUDIT_EVENTS)
public record ApplicationReceived(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        List<Scope> scopes,
        String auditQuarter,
        String framework,
        String frameworkVersion,
        LocalDate receivedOn)
        implements Event {

    public ApplicationReceived {
        scopes = List.copyOf(scopes);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
