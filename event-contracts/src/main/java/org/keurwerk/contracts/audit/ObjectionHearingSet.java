package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A committee is there, and the day on which it hears the organisation (zitting over een bezwaar). Who is in it, and where it sits, stands in the dossier.
 *
 * @param trajectoryId the trajectory in which was decided, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param objectionId the objection, {@code obj_...}
 * @param decisionId the decision that it contests, {@code dec_...}
 * @param hearingOn the day of the hearing
 */
@EventType(value = "nl.keurwerk.audit.objection-hearing-set.v1", topic = Topics.AUDIT_EVENTS)
public record ObjectionHearingSet(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ObjectionId objectionId,
        String decisionId,
        LocalDate hearingOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
