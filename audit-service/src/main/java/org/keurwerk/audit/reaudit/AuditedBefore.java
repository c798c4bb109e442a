package org.keurwerk.audit.reaudit;

import java.util.Optional;
import org.keurwerk.audit.decision.DecisionBar;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Nobody decides on a re-audit of what they audited, or were asked to audit: it rests on the scores of the audit before it. */
@Component
class AuditedBefore implements DecisionBar {

    private final Reaudits reaudits;
    private final Teams teams;

    AuditedBefore(Reaudits reaudits, Teams teams) {
        this.reaudits = reaudits;
        this.teams = teams;
    }

    @Override
    public Optional<String> bars(TrajectoryId trajectoryId, AccountId account) {
        return reaudits.of(trajectoryId)
                .filter(plan -> teams.wasEverAsked(plan.what().of(), account))
                .map(plan -> "AUDITED_IT");
    }
}
