package org.keurwerk.commons.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.keurwerk.contracts.Topics;

/**
 * Reads event topics from their beginning to where they end now, beside the consumer group and without moving it: for a service that lost its store
 * and learns from its own events what it had done.
 */
public class TopicHistory {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> settings;

    TopicHistory(Map<String, Object> consumerSettings) {
        this.settings = MessagingConfiguration.withoutGroup(consumerSettings);
    }

    /**
     * Gives every record to a reader, in order within each partition.
     *
     * @throws RuntimeException when the broker does not answer, or what the reader throws
     */
    public void read(Consumer<ConsumerRecord<String, byte[]>> reader, String... topics) {
        List<TopicPartition> partitions = Stream.of(topics)
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }
}
