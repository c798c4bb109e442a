package org.keurwerk.audit.trajectory;

import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** Who takes part in a trajectory, for its process. */
public interface Parties {

    /** The organisation that is audited. */
    OrganisationId organisation(TrajectoryId trajectoryId);

    /**
     * The lead auditor.
     *
     * @throws IllegalStateException before a team was composed
     */
    AccountId lead(TrajectoryId trajectoryId);
}
