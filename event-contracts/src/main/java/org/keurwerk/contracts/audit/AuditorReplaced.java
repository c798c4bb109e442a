package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * An auditor of a complete team dropped out and another was named (auditor vervangen). The substitute still has to accept; when that has happened,
 * {@code team-composed} says it. Why stands in the dossier.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param replaced the account of the one who dropped out
 * @param substitute the account of the one who was named
 * @param lead whether it is the place of the lead auditor
 * @param visitId the visit that stands in the calendar of the replaced one; null when none does
 * @param visitSequence the sequence of that visit (RFC 5545), 0 when there is none
 * @param visitDays its days, ascending; empty when there is none
 * @param replacedOn the day on which it was said
 */
@EventType(value = "nl.keurwerk.audit.auditor-replaced.v1", topic = Topics.AUDIT_EVENTS)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditorReplaced(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String replaced,
        String substitute,
        boolean lead,
        @Nullable String visitId,
        int visitSequence,
        List<LocalDate> visitDays,
        LocalDate replacedOn)
        implements Event {

    public AuditorReplaced {
        visitDays = List.copyOf(visitDays);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
