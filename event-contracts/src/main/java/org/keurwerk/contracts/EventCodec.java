package org.keurwerk.contracts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Envelopes to Kafka records and back: CloudEvents 1.0 in binary mode, the attributes as {@code ce_} headers and the data alone as readable JSON
 * in the body. What a newer producer added is ignored, so that services can be replaced one by one.
 */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private EventCodec() {}

    /** The record to send: key is the aggregate's id. */
    public static ProducerRecord<String, byte[]> encode(EventEnvelope<?> envelope) {
        return record(envelope, toJson(envelope.data()));
    }

    /** The data as it stands in the body. */
    public static byte[] toJson(Event data) {
        return JSON.writeValueAsBytes(data);
    }

    /**
     * The data of a type from its body.
     *
     * @throws RuntimeException when the body is no JSON or lacks a field that the type must have
     */
    public static <E extends Event> E fromJson(byte[] body, Class<E> type) {
        E data = JSON.readValue(body, type);
        RequiredFields.check(data);
        return data;
    }

    /**
     * The envelope of a record.
     *
     * @return empty when the type is not one of the {@link EventCatalog}
     * @throws RuntimeException when the record is no CloudEvent or its body does not fit its type: it belongs in the dead-letter topic
     */
    public static Optional<EventEnvelope<?>> decode(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        return EventCatalog.recordOf(event.getType()).map(type -> envelope(event, type));
    }

    private static <E extends Event> EventEnvelope<E> envelope(CloudEvent event, Class<E> type) {
        byte[] body =
                Objects.requireNonNull(event.getData(), "an event has data").toBytes();
        OffsetDateTime time = Objects.requireNonNull(event.getTime(), "an event has a time");
        return new EventEnvelope<>(
                event.getId(),
                event.getSource().toString(),
                time.toInstant(),
                text(event, "correlationid"),
                text(event, "causationid"),
                text(event, "traceparent"),
                fromJson(body, type));
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }

    private static ProducerRecord<String, byte[]> record(EventEnvelope<?> envelope, byte[] body) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withSource(URI.create(envelope.source()))
                .withType(envelope.type())
                .withSubject(envelope.subject())
                .withTime(Instant.ofEpochMilli(envelope.time().toEpochMilli()).atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(schemaOf(envelope.type()))
                .withData(body);
        extension(event, "correlationid", envelope.correlationId());
        extension(event, "causationid", envelope.causationId());
        extension(event, "traceparent", envelope.traceparent());
        return KafkaMessageFactory.<String>createWriter(envelope.topic(), envelope.subject())
                .writeBinary(event.build());
    }

    /** Names the schema of a type's data: the payload of the message with the type's name in {@code asyncapi/keurwerk.yaml}. */
    static URI schemaOf(String wireName) {
        return URI.create("urn:keurwerk:schema:" + wireName);
    }

    private static void extension(CloudEventBuilder event, String name, @Nullable String value) {
        if (value != null) {
            event.withExtension(name, value);
        }
    }
}
