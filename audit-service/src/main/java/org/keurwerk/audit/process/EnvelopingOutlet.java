package org.keurwerk.audit.process;

import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.springframework.stereotype.Component;

/** The broker as outlet: puts events into their envelopes, in the trace that led to them, and waits for the acknowledgement. */
@Component
class EnvelopingOutlet implements EventOutlet {

    private final EventPublisher publisher;

    EnvelopingOutlet(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(String eventId, Event data, String correlationId) {
        publisher.publish(publisher.envelope(
                eventId, data, correlationId, TraceContext.current().causationId()));
    }
}
