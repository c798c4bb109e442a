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
 * The agreed days of a visit no longer hold (bezoek afgezegd); new ones are agreed, and the visit keeps its id. Why stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param visitId one id for the life of the visit, also when it moves
 * @param sequence one more than that of the agreement which no longer holds (RFC 5545)
 * @param days the days that no longer hold, ascending
 * @param auditors accounts of the whole team
 * @param cancelledBy which side called it off
 * @param cancelledOn the day on which it was said
 */
@EventType(value = "nl.keurwerk.audit.visit-cancelled.v1", topic = Topics.AUDIT_EVENTS)
public record VisitCancelled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String visitId,
        int sequence,
        List<LocalDate> days,
        List<String> auditors,
        Party cancelledBy,
        LocalDate cancelledOn)
        implements Event {

    public VisitCancelled {
        days = List.copyOf(days);
        auditors = List.copyOf(auditors);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
