package org.keurwerk.audit.planning;

import org.keurwerk.audit.trajectory.Parties;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Organisation and lead auditor as dossier and team say it. */
@Component
class ComposedParties implements Parties {

    private final Trajectories trajectories;
    private final Teams teams;

    ComposedParties(Trajectories trajectories, Teams teams) {
        this.trajectories = trajectories;
        this.teams = teams;
    }

    @Override
    public OrganisationId organisation(TrajectoryId trajectoryId) {
        return trajectories.known(trajectoryId).organisationId();
    }

    @Override
    public AccountId lead(TrajectoryId trajectoryId) {
        return teams.composed(trajectoryId).team().lead();
    }

    @Override
    public boolean teamStands(TrajectoryId trajectoryId) {
        return teams.of(trajectoryId).filter(TeamPlan::stands).isPresent();
    }

    @Override
    public boolean takesPart(TrajectoryId trajectoryId, AccountId auditor) {
        return teams.hasAuditor(trajectoryId, auditor);
    }

    @Override
    public boolean newNames(TrajectoryId trajectoryId) {
        return teams.of(trajectoryId)
                .filter(plan -> !plan.objectable().isEmpty())
                .isPresent();
    }
}
