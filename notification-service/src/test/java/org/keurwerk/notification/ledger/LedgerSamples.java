package org.keurwerk.notification.ledger;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A ledger on a store, for tests outside this package. Its events are made, and stay in the notices. */
public final class LedgerSamples {

    private LedgerSamples() {}

    public static Notices notices(MongoTemplate mongo, Clock clock) {
        return new Notices(mongo, events(clock), new RecoveredNotices(mongo), new BusinessTime(clock));
    }

    public static DueNotices due(MongoTemplate mongo, Clock clock) {
        return new DueNotices(mongo, events(clock), new BusinessTime(clock));
    }

    static NoticeEvents events(Clock clock) {
        EventPublisher publisher = mock(EventPublisher.class);
        when(publisher.envelope(any(), any(Event.class), any(), any()))
                .thenAnswer(call -> new EventEnvelope<>(
                        call.getArgument(0, String.class),
                        "urn:test",
                        clock.instant(),
                        call.getArgument(2, String.class),
                        call.getArgument(3, String.class),
                        null,
                        call.getArgument(1, Event.class)));
        return new NoticeEvents(publisher);
    }
}
