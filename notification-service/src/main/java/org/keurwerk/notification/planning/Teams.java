package org.keurwerk.notification.planning;

import java.util.List;
import org.keurwerk.contracts.id.TrajectoryId;

/** The audit teams that are known from events. */
interface Teams {

    /**
     * The team of a trajectory.
     *
     * @throws TeamUnknown when the event that names it has not come yet: the event that needs it is tried again
     */
    Team of(TrajectoryId trajectoryId);

    /** The accounts of the team of a trajectory; none where no team was composed yet. */
    default List<String> everyoneSoFar(TrajectoryId trajectoryId) {
        try {
            return of(trajectoryId).everyone();
        } catch (TeamUnknown e) {
            return List.of();
        }
    }

    /** The event that names the team has not come yet. */
    final class TeamUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TeamUnknown(TrajectoryId trajectoryId) {
            super("no team is known of " + trajectoryId);
        }
    }
}
