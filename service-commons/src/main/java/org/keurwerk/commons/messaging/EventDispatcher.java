package org.keurwerk.commons.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCatalog;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;

/** Gives every record to the handler of its type, within the trace that it came with and with itself as cause; types without a handler are none of our business. */
class EventDispatcher {

    private final Map<Class<?>, EventHandler<?>> handlers;
    private final Activity activity;

    EventDispatcher(List<EventHandler<?>> handlers, Activity activity) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
        this.activity = activity;
    }

    /** The topics on which the handled types travel. */
    List<String> topics() {
        return handlers.values().stream()
                .map(handler -> EventCatalog.typeOf(handler.type()).topic())
                .distinct()
                .sorted()
                .toList();
    }

    void dispatch(ConsumerRecord<String, byte[]> record) {
        Optional<EventEnvelope<?>> event = EventCodec.decode(record);
        if (event.isPresent()) {
            EventHandler<?> handler = handlers.get(event.get().data().getClass());
            if (handler != null) {
                TraceContext.continued(event.get().traceparent())
                        .becauseOf(event.get().id())
                        .run(() -> handle(handler, event.get()));
            }
        }
        activity.happened();
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
