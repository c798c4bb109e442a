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
 * Somebody said that the visit took place (bezoek gehouden).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param visitId one id for the life of the visit
 * @param days the days on which it was, ascending; they may differ from those that were agreed
 * @param confirmedOn the day on which it was said
 */
@EventType(value = "nl.keurwerk.audit.visit-held.v1", topic = Topics.AUDIT_EVENTS)
public record VisitHeld(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String visitId,
        List<LocalDate> days,
        LocalDate confirmedOn)
        implements Event {

    public VisitHeld {
        days = List.copyOf(days);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
