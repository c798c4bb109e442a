package org.keurwerk.audit.process.engine.outbox;

import java.util.List;
import org.keurwerk.contracts.Event;

/** Where events leave the process: returns when the broker has the events, and throws when it has not. */
@FunctionalInterface
public interface EventOutlet {

    /**
     * An event that leaves.
     *
     * @param eventId the same for the same fact, however often it is published
     */
    record Outgoing(String eventId, Event data) {}

    /**
     * Publishes in this order.
     *
     * @param correlationId the trajectory
     * @throws RuntimeException when not all events are published: the job that asked for it is tried again, with all of them
     */
    void publish(List<Outgoing> events, String correlationId);
}
