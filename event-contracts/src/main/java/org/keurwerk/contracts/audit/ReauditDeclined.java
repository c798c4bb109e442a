package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A re-audit that was offered after a refusal does not come about (heraudit niet gewenst): the refusal stands.
 *
 * @param trajectoryId the trajectory of the re-audit, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reauditOf the trajectory in which was decided
 * @param silent whether nothing was said within the term
 * @param declinedOn the day
 */
@EventType(value = "nl.keurwerk.audit.reaudit-declined.v1", topic = Topics.AUDIT_EVENTS)
public record ReauditDeclined(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        TrajectoryId reauditOf,
        boolean silent,
        LocalDate declinedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
