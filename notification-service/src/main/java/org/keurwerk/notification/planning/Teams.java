package org.keurwerk.notification.planning;

/** The audit teams that this service was told of. */
interface Teams {

    /**
     * The team of a trajectory.
     *
     * @throws TeamUnknown when nobody told it yet: the event that needs it is tried again
     */
    Team of(String trajectoryId);

    /** Nobody told yet who audits. */
    final class TeamUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TeamUnknown(String trajectoryId) {
            super("no team is known of " + trajectoryId);
        }
    }
}
