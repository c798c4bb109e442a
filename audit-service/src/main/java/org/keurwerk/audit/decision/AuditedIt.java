package org.keurwerk.audit.decision;

import java.util.Optional;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Nobody decides on a dossier that they audited, or were asked to audit. */
@Component
class AuditedIt implements DecisionBar {

    private final Teams teams;

    AuditedIt(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Optional<String> bars(TrajectoryId trajectoryId, AccountId account) {
        return teams.wasEverAsked(trajectoryId, account) ? Optional.of("AUDITED_IT") : Optional.empty();
    }
}
