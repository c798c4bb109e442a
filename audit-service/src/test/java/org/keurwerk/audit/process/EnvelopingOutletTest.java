package org.keurwerk.audit.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.contracts.EventEnvelope;

class EnvelopingOutletTest {

    @Test
    void an_event_leaves_in_an_envelope_with_its_own_id_and_the_trajectory_as_correlation() {
        EventPublisher publisher = mock();
        Fact fact = new Fact("IntakeAccepted", "trj_1");
        EventEnvelope<Fact> envelope =
                new EventEnvelope<>("event-1", "urn:test", Instant.EPOCH, "trj_1", null, null, fact);
        when(publisher.envelope("event-1", fact, "trj_1", null)).thenReturn(envelope);

        new EnvelopingOutlet(publisher).publish("event-1", fact, "trj_1");

        verify(publisher).publish(envelope);
    }
}
