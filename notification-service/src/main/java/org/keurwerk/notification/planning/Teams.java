package org.keurwerk.notification.planning;

import org.keurwerk.contracts.id.TrajectoryId;

/** The audit teams that are known from events. */
interface Teams {

    /**
     * The team of a trajectory.
     *
     * @throws TeamUnknown when the event that names it has not come yet: the event that needs it is tried again
     */
    Team of(TrajectoryId trajectoryId);

    /** The event that names the team has not come yet. */
    final class TeamUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TeamUnknown(TrajectoryId trajectoryId) {
            super("no team is known of " + trajectoryId);
        }
    }
}
