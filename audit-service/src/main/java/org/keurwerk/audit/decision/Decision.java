package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A certification decision (besluit) in a trajectory, taken once.
 *
 * @param id {@code dec_...}
 * @param sequence which decision of the trajectory, from 1: each round of deciding has its own
 * @param deviation why it differs from what the rule proposes; null where it does not
 * @param validUntil end of validity of what was certified, exclusive
 * @param hash SHA-256 over the canonical JSON of what was decided, on which scores and report
 */
@Document("decisions")
public record Decision(
        @Id String id,
        TrajectoryId trajectoryId,
        int sequence,
        List<ScopeOutcome> outcomes,
        String rationale,
        @Nullable String deviation,
        AccountId decidedBy,
        LocalDate decidedOn,
        LocalDate validUntil,
        String hash,
        int schemaVersion) {

    /** The scopes that were certified. */
    public List<Scope> certifiedScopes() {
        return outcomes.stream()
                .filter(outcome -> outcome.outcome() == Outcome.CERTIFIED)
                .map(ScopeOutcome::scope)
                .toList();
    }
}
