package org.keurwerk.commons.messaging;

import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Parks what cannot be handled in the dead-letter topic of the service, with the reason and its trace in the headers, and leaves one line in the log:
 * nobody looks into that topic before something else tells them to.
 */
class ParkingEvents extends DeadLetterPublishingRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingEvents.class);

    ParkingEvents(KafkaTemplate<String, byte[]> kafka, String deadLetters) {
        super(kafka, (record, failure) -> new TopicPartition(deadLetters, record.partition()));
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, Exception failure) {
        super.accept(record, consumer, failure);
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        LOG.warn(
                "{} is parked: {}",
                WaitingEvent.named(record),
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getName()));
    }
}
