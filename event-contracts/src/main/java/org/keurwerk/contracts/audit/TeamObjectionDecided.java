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
 * The office decided on an objection to names of auditors (beslissing op bezwaar tegen een auditor). Why stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param rejected accounts of those in whose place another is sought; none when the objection was not upheld
 * @param decidedOn the day of the decision
 */
@EventType(value = "nl.keurwerk.audit.team-objection-decided.v1", topic = Topics.AUDIT_EVENTS)
public record TeamObjectionDecided(
        TrajectoryId trajectoryId, OrganisationId organisationId, List<String> rejected, LocalDate decidedOn)
        implements Event {

    public TeamObjectionDecided {
        rejected = List.copyOf(rejected);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
