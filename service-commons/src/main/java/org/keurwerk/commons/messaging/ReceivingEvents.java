package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles each record as it comes, or lets it wait beside the queue: what failed and may succeed later, and what comes after that on its lane. What
 * can never succeed, and what fails because a store or the broker is away, stays with the queue: the first is parked at once, and for the second
 * every other event would fail as well.
 */
final class ReceivingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingEvents.class);

    private final EventDispatcher dispatcher;
    private final WaitingRoom room;
    private final RetryPauses pauses;
    private final Clock clock;

    ReceivingEvents(EventDispatcher dispatcher, WaitingRoom room, RetryPauses pauses, Clock clock) {
        this.dispatcher = dispatcher;
        this.room = room;
        this.pauses = pauses;
        this.clock = clock;
    }

    void receive(ConsumerRecord<String, byte[]> record) {
        if (room.isOccupied(record)) {
            room.enter(record, 0, clock.instant(), null);
            return;
        }
        try {
            dispatcher.dispatch(record);
        } catch (RuntimeException failure) {
            if (RefusedEvent.isBehind(failure) || Unreachable.isBehind(failure)) {
                throw failure;
            }
            letWait(record, failure);
        }
    }

    private void letWait(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        Duration pause = pauses.after(1).orElseThrow(() -> failure);
        try {
            room.enter(record, 1, clock.instant().plus(pause), String.valueOf(failure.getMessage()));
        } catch (RuntimeException noRoom) {
            failure.addSuppressed(noRoom);
            throw failure;
        }
        LOG.warn(
                "{} failed and waits beside the others: {}",
                WaitingEvent.named(record),
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getName()));
    }
}
