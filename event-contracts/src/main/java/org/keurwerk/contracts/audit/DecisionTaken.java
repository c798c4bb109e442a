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
 * The director decided (certificeringsbesluit). Carries the public facts of the register: they are what the certificate says for ever after.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param organisationName the name as certified; public
 * @param place the place as certified; public
 * @param decisionId the decision, {@code dec_...}; one for all scopes of the trajectory
 * @param decisionHash SHA-256 of the decision, in hex: by it a certificate can be told to rest on this decision
 * @param decidedOn the day of the decision: valid from
 * @param framework key of the certificeringskader, for example {@code KIB}
 * @param frameworkVersion version that the trajectory pins, for example {@code I}
 * @param frameworkName the name of framework and version for people
 * @param outcomes one per scope of the trajectory
 * @param validUntil the end of validity, exclusive (geldig tot)
 * @param renewalOf the trajectory whose certificates this one renews
 * @param frameworkNameEnglish the same name in English; null where it was not said
 * @param language of the organisation, in which its certificate is: {@code nl} or {@code en}; null where it was not said
 * @param reauditOf the trajectory whose decision this one follows after a re-audit (heraudit); null where it follows none
 * @param followsDecisionId that decision; null where it follows none
 * @param followsOutcome what that decision had said of these scopes; null where it follows none
 * @param replacesDecisionId the decision in the same trajectory whose place it takes after an objection (bezwaar); null where it takes none
 */
@EventType(value = "nl.keurwerk.audit.decision-taken.v1", topic = Topics.AUDIT_EVENTS)
public record DecisionTaken(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String organisationName,
        String place,
        String decisionId,
        String decisionHash,
        LocalDate decidedOn,
        String framework,
        String frameworkVersion,
        String frameworkName,
        List<ScopeOutcome> outcomes,
        LocalDate validUntil,
        @Nullable TrajectoryId renewalOf,
        @Nullable String frameworkNameEnglish,
        @Nullable String language,
        @Nullable TrajectoryId reauditOf,
        @Nullable String followsDecisionId,
        @Nullable Outcome followsOutcome,
        @Nullable String replacesDecisionId)
        implements Event {

    public DecisionTaken {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
