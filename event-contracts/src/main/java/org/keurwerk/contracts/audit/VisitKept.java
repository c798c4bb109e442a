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
 * The office lets the agreed days of a visit stand, although the self-evaluation is late for it (bezoek blijft staan).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param visitId one id for the life of the visit, also when it moves
 * @param days the days that stand, ascending
 * @param auditors accounts of the whole team
 * @param selfEvaluationSubmitted whether the self-evaluation had come by then, late; without it no visit begins
 * @param keptOn the day on which the office decided
 */
@EventType(value = "nl.keurwerk.audit.visit-kept.v1", topic = Topics.AUDIT_EVENTS)
public record VisitKept(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String visitId,
        List<LocalDate> days,
        List<String> auditors,
        boolean selfEvaluationSubmitted,
        LocalDate keptOn)
        implements Event {

    public VisitKept {
        days = List.copyOf(days);
        auditors = List.copyOf(auditors);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
