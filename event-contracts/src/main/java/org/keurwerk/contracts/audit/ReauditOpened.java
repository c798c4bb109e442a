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
 * A re-audit was opened (heraudit): a trajectory of only the norms that were insufficient, under the same version of the framework as the decision that it
 * follows. Which norms these are stands in the dossier.
 *
 * @param trajectoryId the trajectory of the re-audit, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param reauditOf the trajectory in which was decided
 * @param followsDecisionId the decision that it follows, {@code dec_...}
 * @param followsOutcome what that decision said of these scopes: {@code CONDITIONAL} or {@code NOT_CERTIFIED}
 * @param scopes what it is about, at least one
 * @param auditQuarter the calendar quarter in which its term ends, {@code 2021-Q3}
 * @param framework key of the certificeringskader
 * @param frameworkVersion the version that the first trajectory pinned
 * @param openedOn the day
 * @param reportBy the last day for its final report
 * @param notBefore after a refusal the first day on which it may be; null after a condition
 */
@EventType(value = "nl.keurwerk.audit.reaudit-opened.v1", topic = Topics.AUDIT_EVENTS)
public record ReauditOpened(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        TrajectoryId reauditOf,
        String followsDecisionId,
        Outcome followsOutcome,
        List<Scope> scopes,
        String auditQuarter,
        String framework,
        String frameworkVersion,
        LocalDate openedOn,
        LocalDate reportBy,
        @Nullable LocalDate notBefore)
        implements Event {

    public ReauditOpened {
        scopes = List.copyOf(scopes);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
