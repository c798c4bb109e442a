package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events and returns when the broker has them; whoever calls it keeps the fact until then. */
public class EventPublisher {

    private static final long SECONDS = 15;

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;
    private final String source;
    private final Activity activity;

    EventPublisher(KafkaTemplate<String, byte[]> kafka, Clock clock, String source, Activity activity) {
        this.kafka = kafka;
        this.clock = clock;
        this.source = source;
        this.activity = activity;
    }

    /**
     * Puts an event into its envelope.
     *
     * @param id must follow from the fact, so that publishing it again is the same event
     */
    public <E extends Event> EventEnvelope<E> envelope(
            String id, E data, @Nullable String correlationId, @Nullable String causationId) {
        return new EventEnvelope<>(
                id,
                source,
                clock.instant(),
                correlationId,
                causationId,
                TraceContext.current().traceparent(),
                data);
    }

    /**
     * Publishes.
     *
     * @throws EventNotPublished when the broker did not acknowledge it: publish it again later
     */
    public void publish(EventEnvelope<?> event) {
        try {
            kafka.send(EventCodec.encode(event)).get(SECONDS, TimeUnit.SECONDS);
            activity.happened();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventNotPublished(event, e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new EventNotPublished(event, e);
        }
    }

    /** The broker did not take an event. */
    public static final class EventNotPublished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EventNotPublished(EventEnvelope<?> event, Throwable cause) {
            super("the broker did not acknowledge " + event.type() + " " + event.id(), cause);
        }
    }
}
