package org.keurwerk.certificate.issuing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.commons.messaging.MessagingConfiguration;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Before an empty store is filled from the topics, learns from the service's own events which number each decision was given: a number on a wall
 * stays that certificate's number. Runs before the first decision is handled; a store with certificates needs none of it.
 */
@Component
class RememberingNumbers implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Certificates certificates;
    private final GivingOutNumbers numbers;
    private final Map<String, Object> settings;
    private volatile boolean running;

    RememberingNumbers(Certificates certificates, GivingOutNumbers numbers, ConsumerFactory<?, ?> consumers) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.settings = MessagingConfiguration.withoutGroup(consumers.getConfigurationProperties());
    }

    @Override
    public void start() {
        if (certificates.isEmpty()) {
            readOwnEvents();
        }
        running = true;
    }

    private void readOwnEvents() {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.CERTIFICATE_EVENTS, partition))
                .toList();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> EventCodec.decode(record).ifPresent(event -> {
                    if (event.data() instanceof CertificateIssued issued) {
                        numbers.remember(issued);
                    }
                }));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
