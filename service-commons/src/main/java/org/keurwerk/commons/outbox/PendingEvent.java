package org.keurwerk.commons.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCatalog;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * An event that stands in its aggregate until the broker has it: written in the same atomic write as the change it tells of.
 *
 * @param id the event's id; kept under this very name, by which it is found and removed
 * @param source who says so
 * @param type its name on the wire
 * @param body its data, as it will travel
 */
public record PendingEvent(
        @Field("id") String id,
        String source,
        String type,
        String body,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** What is to be published, in the form in which it is kept. */
    public static PendingEvent of(EventEnvelope<?> envelope) {
        return new PendingEvent(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                new String(EventCodec.toJson(envelope.data()), StandardCharsets.UTF_8),
                envelope.time(),
                envelope.correlationId(),
                envelope.causationId(),
                envelope.traceparent());
    }

    EventEnvelope<?> toEnvelope() {
        Class<? extends Event> record = EventCatalog.recordOf(type)
                .orElseThrow(() -> new IllegalStateException("a pending event has the unknown type " + type));
        Event data = EventCodec.fromJson(body.getBytes(StandardCharsets.UTF_8), record);
        return new EventEnvelope<>(id, source, time, correlationId, causationId, traceparent, data);
    }
}
