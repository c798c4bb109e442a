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

    /** Whether everybody of the team has accepted, and no name was rejected since. */
    boolean teamStands(TrajectoryId trajectoryId);

    /** Whether somebody is of the team, and has neither declined nor been rejected. */
    boolean takesPart(TrajectoryId trajectoryId, AccountId auditor);

    /** Whether there are names of which the organisation has not heard before, and to which it may object. */
    boolean newNames(TrajectoryId trajectoryId);
}
