package org.keurwerk.audit.trajectory;

/** What the process tells the application: where a trajectory has come. */
@FunctionalInterface
public interface Phases {

    /**
     * The trajectory came into this phase today. Told inside the process's own transaction, and told again when that is retried: the first time
     * counts, every further one changes nothing.
     */
    void entered(String trajectoryId, Phase phase);
}
