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
 * The organisation objected to the name of one or more auditors (bezwaar tegen een auditor). Why stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param auditors accounts of those to whom it objects, at least one
 * @param objectedOn the day on which it was said
 */
@EventType(value = "nl.keurwerk.audit.team-objected.v1", topic = Topics.AUDIT_EVENTS)
public record TeamObjected(
        TrajectoryId trajectoryId, OrganisationId organisationId, List<String> auditors, LocalDate objectedOn)
        implements Event {

    public TeamObjected {
        auditors = List.copyOf(auditors);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
