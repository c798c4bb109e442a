package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The days of the visit were agreed (bezoek gepland).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param visitId one id for the life of the visit, also when it moves
 * @param sequence 0 for the first agreement, rising with each change (RFC 5545)
 * @param days the days of the visit, ascending
 * @param auditors accounts of the whole team
 * @param selfEvaluationDueOn by when the self-evaluation is expected; without meaning in a re-audit
 * @param reaudit true in a re-audit (heraudit), for which no self-evaluation is written; null else
 */
@EventType(value = "nl.keurwerk.audit.visit-scheduled.v1", topic = Topics.AUDIT_EVENTS)
public record VisitScheduled(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String visitId,
        int sequence,
        List<LocalDate> days,
        List<String> auditors,
        LocalDate selfEvaluationDueOn,
        @Nullable Boolean reaudit)
        implements Event {

    public VisitScheduled {
        days = List.copyOf(days);
        auditors = List.copyOf(auditors);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
