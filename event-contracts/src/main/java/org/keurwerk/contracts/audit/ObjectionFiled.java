package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * An organisation objected to a decision (bezwaar ingediend). While it runs, the decision stands. Why stands in the dossier and does not travel.
 *
 * @param trajectoryId the trajectory in which was decided, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param objectionId the objection, {@code obj_...}
 * @param decisionId the decision that it contests, {@code dec_...}, or the suspension case whose withdrawal it contests, {@code sus_...}
 * @param certificateNumber the certificate whose withdrawal it contests; null when it contests a decision on certification
 * @param filedOn the day
 * @param decideBy until when the board decides
 */
@EventType(value = "nl.keurwerk.audit.objection-filed.v1", topic = Topics.AUDIT_EVENTS)
public record ObjectionFiled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ObjectionId objectionId,
        String decisionId,
        @Nullable String certificateNumber,
        LocalDate filedOn,
        LocalDate decideBy)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
