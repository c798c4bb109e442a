package org.keurwerk.audit.process;

import org.keurwerk.contracts.Event;

/** Where events leave the process: returns when the broker has the event, and throws when it has not. */
@FunctionalInterface
public interface EventOutlet {

    /**
     * Publishes.
     *
     * @param eventId the same for the same fact, however often it is published
     * @param correlationId the trajectory
     * @throws RuntimeException when the event is not published: the job that asked for it is tried again
     */
    void publish(String eventId, Event data, String correlationId);
}
