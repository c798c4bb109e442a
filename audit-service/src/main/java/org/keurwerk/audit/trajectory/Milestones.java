package org.keurwerk.audit.trajectory;

import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.id.TrajectoryId;

/** What the process asks of the application: the fact behind a milestone (mijlpaal), read from the documents. */
@FunctionalInterface
public interface Milestones {

    /**
     * The data to publish. Asked again when publication is retried: the same documents give the same fact.
     *
     * @param milestone the name of the event record, for example {@code IntakeAccepted}
     * @throws RuntimeException when the documents do not say so (yet): the process tries again later, then shows an incident
     */
    Event fact(String milestone, TrajectoryId trajectoryId);
}
