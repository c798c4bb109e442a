package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A re-audit that had begun ends (heraudit vervallen): an objection was well founded, and a new decision took the place of the one that it followed.
 *
 * @param trajectoryId the trajectory of the re-audit, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reauditOf the trajectory in which was decided
 * @param decisionId the new decision, {@code dec_...}
 * @param cancelledOn the day of that decision
 */
@EventType(value = "nl.keurwerk.audit.reaudit-cancelled.v1", topic = Topics.AUDIT_EVENTS)
public record ReauditCancelled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        TrajectoryId reauditOf,
        String decisionId,
        LocalDate cancelledOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
