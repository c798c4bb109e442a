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
 * Every auditor accepted and declared independence (team samengesteld).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param leadAuditor account of the lead auditor, {@code acc_...}
 * @param coAuditors accounts of the co-auditors
 * @param composedOn the day of the last declaration
 */
@EventType(value = "nl.keurwerk.audit.team-composed.v1", topic = Topics.AUDIT_EVENTS)
public record TeamComposed(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String leadAuditor,
        List<String> coAuditors,
        LocalDate composedOn)
        implements Event {

    public TeamComposed {
        coAuditors = List.copyOf(coAuditors);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
