package org.keurwerk.audit.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.process.engine.outbox.EventOutlet.Outgoing;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;

class EnvelopingOutletTest {

    @Test
    void an_event_leaves_in_an_envelope_with_its_own_id_the_trajectory_as_correlation_and_its_cause() {
        EventPublisher publisher = mock();
        Event fact = new Fact("IntakeAccepted", "trj_1");
        EventEnvelope<Event> envelope =
                new EventEnvelope<>("event-1", "urn:test", Instant.EPOCH, "trj_1", "cause-1", null, fact);
        when(publisher.envelope("event-1", fact, "trj_1", "cause-1")).thenReturn(envelope);

        TraceContext.started().becauseOf("cause-1").run(() -> new EnvelopingOutlet(publisher)
                .publish(List.of(new Outgoing("event-1", fact)), "trj_1"));

        verify(publisher).publishAll(List.of(envelope));
    }
}
