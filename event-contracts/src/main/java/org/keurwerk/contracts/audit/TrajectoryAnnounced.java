package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A renewal audit was announced (aankondiging): the next trajectory of a certified organisation began.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param renewalOf the trajectory whose certificates end
 * @param scopes what certification is asked for, at least one
 * @param auditQuarter the calendar quarter of the audit, {@code 2021-Q1}
 * @param framework key of the certificeringskader, for example {@code KIB}
 * @param frameworkVersion version that the trajectory pins, for example {@code I}
 * @param announcedOn the day of the announcement
 * @param appliedFor true where the organisation had applied for it before it would have been announced; null else
 */
@EventType(value = "nl.keurwerk.audit.trajectory-announced.v1", topic = Topics.AUDIT_EVENTS)
public record TrajectoryAnnounced(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        TrajectoryId renewalOf,
        List<Scope> scopes,
        String auditQuarter,
        String framework,
        String frameworkVersion,
        LocalDate announcedOn,
        @Nullable Boolean appliedFor)
        implements Event {

    public TrajectoryAnnounced {
        scopes = List.copyOf(scopes);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
