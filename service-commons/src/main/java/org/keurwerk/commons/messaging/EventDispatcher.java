package org.keurwerk.commons.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCatalog;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;

/**
 * Gives every record to the handlers of its type, one after another in the order in which they were given here, within the trace that it came with
 * and with itself as cause, once it can be believed. Events of other types are ignored. When one handler fails, those after it are not called; the record is tried again with all of them.
 */
class EventDispatcher {

    private final Map<Class<?>, List<EventHandler<?>>> handlers;
    private final BelievingEvents believing;
    private final Activity activity;

    EventDispatcher(List<EventHandler<?>> handlers, BelievingEvents believing, Activity activity) {
        this.handlers = handlers.stream()
                .collect(
                        Collectors.groupingBy(EventHandler::type, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        this.believing = believing;
        this.activity = activity;
    }

    /** The topics on which the handled types travel. */
    List<String> topics() {
        return handlers.keySet().stream()
                .map(type -> EventCatalog.typeOf(type.asSubclass(Event.class)).topic())
                .distinct()
                .sorted()
                .toList();
    }

    void dispatch(ConsumerRecord<String, byte[]> record) {
        Optional<EventEnvelope<?>> event = decoded(record);
        event.ifPresent(one -> believing.check(one, record.topic(), record.key()));
        if (event.isPresent()) {
            List<EventHandler<?>> interested =
                    handlers.getOrDefault(event.get().data().getClass(), List.of());
            if (!interested.isEmpty()) {
                TraceContext.continued(event.get().traceparent())
                        .becauseOf(event.get().id())
                        .run(() -> interested.forEach(handler -> handle(handler, event.get())));
            }
        }
        activity.happened();
    }

    private static Optional<EventEnvelope<?>> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.decode(record);
        } catch (RuntimeException e) {
            throw new RefusedEvent("the record cannot be read: " + e.getMessage(), e);
        }
    }

    private static <E extends Event> void handle(EventHandler<E> handler, EventEnvelope<?> event) {
        handler.handle(new EventEnvelope<>(
                event.id(),
                event.source(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                event.traceparent(),
                handler.type().cast(event.data())));
    }
}
