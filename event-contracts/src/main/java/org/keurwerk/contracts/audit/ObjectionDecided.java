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
 * The board decided on an objection (beslissing op bezwaar). When it is well founded, the new decision follows as an event of its own.
 *
 * @param trajectoryId the trajectory in which was decided, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param objectionId the objection, {@code obj_...}
 * @param decisionId the decision that it contests, {@code dec_...}, or the suspension case whose withdrawal it contests, {@code sus_...}
 * @param certificateNumber the certificate whose withdrawal it contests; null when it contests a decision on certification
 * @param wellFounded whether a new decision takes the place of the contested one
 * @param decidedOn the day
 */
@EventType(value = "nl.keurwerk.audit.objection-decided.v1", topic = Topics.AUDIT_EVENTS)
public record ObjectionDecided(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        ObjectionId objectionId,
        String decisionId,
        @Nullable String certificateNumber,
        boolean wellFounded,
        LocalDate decidedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
