package org.keurwerk.audit.trajectory;

import org.keurwerk.contracts.id.TrajectoryId;

/** What the process tells the application: where a trajectory has come. */
@FunctionalInterface
public interface Phases {

    /**
     * The trajectory came into this phase today, for the first time or again. Told inside the process's own transaction, and told again when that is
     * retried: a trajectory that is in the phase already is left as it is.
     */
    void entered(TrajectoryId trajectoryId, Phase phase);
}
