package org.keurwerk.commons.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits to be handled, whole, so that it can still be parked as it came.
 *
 * @param id where it stood: the same record waits once only
 * @param lane what must keep its order: the events of one key on one topic
 * @param tries how often it was given to the handlers
 * @param nextTry not before this moment; also how long whoever tries it has it for itself
 * @param reason why the last try failed; nothing when it only waits for an earlier one
 */
record WaitingEvent(
        String id,
        String lane,
        String topic,
        int partition,
        long offset,
        long timestamp,
        @Nullable String key,
        @Nullable Binary value,
        List<Attribute> headers,
        int tries,
        Instant nextTry,
        @Nullable String reason) {

    /** A header of the record. */
    record Attribute(String name, @Nullable Binary value) {}

    static WaitingEvent of(ConsumerRecord<String, byte[]> record, int tries, Instant nextTry, @Nullable String reason) {
        return new WaitingEvent(
                record.topic() + '-' + record.partition() + '-' + record.offset(),
                laneOf(record),
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                binary(record.value()),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .map(header -> new Attribute(header.key(), binary(header.value())))
                        .toList(),
                tries,
                nextTry,
                reason);
    }

    static String laneOf(ConsumerRecord<String, byte[]> record) {
        return record.topic() + '/' + record.partition() + '/' + record.key();
    }

    /** The record as it came. */
    ConsumerRecord<String, byte[]> toRecord() {
        RecordHeaders all = new RecordHeaders();
        headers.forEach(header -> all.add(header.name(), bytes(header.value())));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                bytes(value),
                all,
                Optional.empty());
    }

    /** For the log: what it is and about what. */
    static String named(ConsumerRecord<?, ?> record) {
        return text(record, "ce_type") + ' ' + text(record, "ce_id") + " about " + record.key();
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "?" : new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8);
    }
}
