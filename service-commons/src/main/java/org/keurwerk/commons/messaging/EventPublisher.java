package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
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
     * Publishes one event.
     *
     * @throws EventNotPublished when the broker did not acknowledge it: publish it again later
     */
    public void publish(EventEnvelope<?> event) {
        publishAll(List.of(event));
    }

    /**
     * Publishes several events in their order: sends them, then waits for all acknowledgements. When one fails, what comes after it on the same subject
     * counts as not acknowledged, even where the broker has it already: publishing all of these again later leaves the subject with its order.
     *
     * @throws EventNotPublished when one or more were not acknowledged: publish those again later
     */
    public void publishAll(List<? extends EventEnvelope<?>> events) {
        List<String> acknowledged = new ArrayList<>();
        Set<String> failedSubjects = new HashSet<>();
        Sent firstFailure = null;
        for (Sent sent : send(events)) {
            String subject = sent.event().subject();
            if (sent.failure() != null) {
                failedSubjects.add(subject);
                firstFailure = firstFailure == null ? sent : firstFailure;
            } else if (!failedSubjects.contains(subject)) {
                acknowledged.add(sent.event().id());
                activity.happened();
            }
        }
        if (firstFailure != null) {
            throw new EventNotPublished(firstFailure.event(), acknowledged, firstFailure.failure());
        }
    }

    /** Leaves out what comes after a refused event on its subject, and everything after a moment at which no broker can be reached. */
    private List<Sent> send(List<? extends EventEnvelope<?>> events) {
        List<Sent> sent = new ArrayList<>();
        Set<String> refusedSubjects = new HashSet<>();
        for (EventEnvelope<?> event : events) {
            if (!refusedSubjects.contains(event.subject())) {
                try {
                    sent.add(new Sent(event, kafka.send(EventCodec.encode(event))));
                } catch (KafkaException e) {
                    sent.add(new Sent(event, CompletableFuture.failedFuture(e)));
                    refusedSubjects.add(event.subject());
                    if (e.getCause() instanceof RetriableException) {
                        break;
                    }
                }
            }
        }
        return sent;
    }

    private record Sent(EventEnvelope<?> event, CompletableFuture<?> acknowledgement) {

        /** Why it was not acknowledged; null when it was. */
        @Nullable Exception failure() {
            try {
                acknowledgement.get(SECONDS, TimeUnit.SECONDS);
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            } catch (ExecutionException | TimeoutException e) {
                return e;
            }
        }
    }

    /** The broker did not take all of the events. */
    public static final class EventNotPublished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> acknowledged;

        EventNotPublished(EventEnvelope<?> event, List<String> acknowledged, @Nullable Throwable cause) {
            super("the broker did not acknowledge " + event.type() + " " + event.id(), cause);
            this.acknowledged = List.copyOf(acknowledged);
        }

        /** The ids of those that the broker has and that need not be published again. */
        public List<String> acknowledged() {
            return acknowledged;
        }
    }
}
