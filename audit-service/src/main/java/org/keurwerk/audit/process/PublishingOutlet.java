package org.keurwerk.audit.process;

import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.contracts.Event;
import org.springframework.stereotype.Component;

/** Publishes what the process says through the service's one publisher. */
@Component
class PublishingOutlet implements EventOutlet {

    private final EventPublisher publisher;

    PublishingOutlet(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(String eventId, Event data, String correlationId) {
        publisher.publish(publisher.envelope(eventId, data, correlationId, null));
    }
}
