package org.keurwerk.commons.messaging;

import java.util.function.Consumer;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;

/**
 * What a service does about one type of event. A type may have several handlers: they are called one after another, in the order of their beans
 * ({@code @Order}), and all of them again when one fails. Handling the same event twice must do nothing twice; what cannot be handled yet is refused by an
 * exception, tried again with growing pauses beside the queue, before what comes after it on the same key, and at last parked in the service's dead-letter topic.
 */
public interface EventHandler<E extends Event> {

    /** The record it handles. */
    Class<E> type();

    /** Does what follows from the event. */
    void handle(EventEnvelope<E> event);

    /** A handler in one line, for services that do something about many types. */
    static <E extends Event> EventHandler<E> of(Class<E> type, Consumer<EventEnvelope<E>> work) {
        return new EventHandler<>() {
            @Override
            public Class<E> type() {
                return type;
            }

            @Override
            public void handle(EventEnvelope<E> event) {
                work.accept(event);
            }
        };
    }
}
