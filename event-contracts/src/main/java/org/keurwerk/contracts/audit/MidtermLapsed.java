package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The term of a midterm self-evaluation ended without one (tussentijdse zelfevaluatie uitgebleven), or there is no certificate any more that it would be
 * about. It has no effect on the certificate.
 *
 * @param trajectoryId the trajectory (traject) that the certificate came from, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param certificateEnded whether it was taken away because the certificate ended; else nothing came in time
 * @param lapsedOn the day on which the task was taken away
 */
@EventType(value = "nl.keurwerk.audit.midterm-lapsed.v1", topic = Topics.AUDIT_EVENTS)
public record MidtermLapsed(
        TrajectoryId trajectoryId, OrganisationId organisationId, boolean certificateEnded, LocalDate lapsedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
