package org.keurwerk.audit.process;

import java.util.List;
import org.keurwerk.audit.process.engine.outbox.EventOutlet;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.stereotype.Component;

/** The broker as outlet: puts events into their envelopes, in the trace that led to them, and waits for their acknowledgements. */
@Component
class EnvelopingOutlet implements EventOutlet {

    private final EventPublisher publisher;

    EnvelopingOutlet(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(List<Outgoing> events, String correlationId) {
        String cause = TraceContext.current().causationId();
        publisher.publishAll(events.stream()
                .map(event -> publisher.envelope(event.eventId(), event.data(), correlationId, cause))
                .toList());
    }
}
