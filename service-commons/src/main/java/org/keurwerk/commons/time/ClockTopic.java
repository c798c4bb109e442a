package org.keurwerk.commons.time;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the clock's compacted topic from its beginning, always: who comes up late learns at once where the clock stands. Holds no group, so it
 * blocks nobody and nobody blocks it.
 */
final class ClockTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(ClockMessages.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> consumerSettings;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean closed;

    ClockTopic(Map<String, Object> consumerSettings, KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.consumerSettings = Map.copyOf(consumerSettings);
        this.kafka = kafka;
        this.json = json;
    }

    /** Hands over everything written so far, then goes on in a thread of its own. */
    void follow(Consumer<ConsumerRecord<String, byte[]>> reader) {
        KafkaConsumer<String, byte[]> opened =
                new KafkaConsumer<>(consumerSettings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        opened.assign(List.of(PARTITION));
        opened.seekToBeginning(List.of(PARTITION));
        Long end = opened.endOffsets(List.of(PARTITION), PATIENCE).get(PARTITION);
        while (end != null && opened.position(PARTITION, PATIENCE) < end) {
            opened.poll(POLL).forEach(reader);
        }
        Thread thread = new Thread(() -> readOn(opened, reader), "clock");
        thread.setDaemon(true);
        thread.start();
    }

    private void readOn(KafkaConsumer<String, byte[]> opened, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (opened) {
            while (!closed) {
                opened.poll(POLL).forEach(record -> {
                    try {
                        reader.accept(record);
                    } catch (RuntimeException e) {
                        LOG.warn("a message on the clock's topic could not be answered", e);
                    }
                });
            }
        } catch (WakeupException e) {
            LOG.debug("the clock's topic is closed");
        }
    }

    void write(String key, Object message) {
        ProducerRecord<String, byte[]> out =
                new ProducerRecord<>(ClockMessages.TOPIC, 0, key, json.writeValueAsBytes(message));
        try {
            kafka.send(out).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + ClockMessages.TOPIC, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take a message for " + ClockMessages.TOPIC, e);
        }
    }

    <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return json.readValue(record.value(), type);
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
    }
}
