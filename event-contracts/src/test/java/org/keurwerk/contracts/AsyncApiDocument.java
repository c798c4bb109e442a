package org.keurwerk.contracts;

import static org.keurwerk.contracts.PayloadSchemas.ordered;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3.0 description of everything that crosses Kafka, made from the catalog, the Javadoc and the golden files. */
final class AsyncApiDocument {

    static final Path FILE = Path.of("src/main/resources/asyncapi/keurwerk.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    /** The topics with the name of their channel. */
    private static final List<Channel> CHANNELS = List.of(
            new Channel(
                    "auditEvents",
                    Topics.AUDIT_EVENTS,
                    "Written by audit-service only.",
                    "What happens in a trajectory (traject)."),
            new Channel(
                    "certificateEvents",
                    Topics.CERTIFICATE_EVENTS,
                    "Written by certificate-service only.",
                    "What happens to a certificate (certificaat) and when its renewal windows open."),
            new Channel(
                    "notificationEvents",
                    Topics.NOTIFICATION_EVENTS,
                    "Written by notification-service only.",
                    "What becomes of a notice (bericht)."),
            new Channel(
                    "notificationCommands",
                    Topics.NOTIFICATION_COMMANDS,
                    "Read by notification-service only.",
                    "What notification-service is asked to do."));

    private final Javadocs javadocs = Javadocs.below(Path.of("src/main/java"));
    private final PayloadSchemas schemas = new PayloadSchemas(javadocs);

    private record Channel(String name, String topic, String description, String summary) {

        List<Class<? extends Event>> types() {
            return EventCatalog.types().stream()
                    .filter(type -> EventCatalog.typeOf(type).topic().equals(topic))
                    .toList();
        }
    }

    /** The document's text. */
    String text() {
        Map<String, Object> document =
                ordered("asyncapi", "3.0.0", "info", info(), "defaultContentType", "application/json");
        document.put("channels", byName(channel -> channel(channel)));
        document.put("operations", operations());
        Map<String, Object> messages = new LinkedHashMap<>();
        EventCatalog.types().forEach(type -> messages.put(type.getSimpleName(), message(type)));
        document.put("components", ordered("messages", messages, "schemas", schemas.shared()));
        return YAML.writeValueAsString(document);
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Keurwerk events",
                "version", "1.0.0",
                "description",
                        "Facts about trajectories, certificates and notices: CloudEvents 1.0 in binary mode on Apache Kafka, attributes in `ce_` headers, "
                                + "the data alone in the body. The record key is the id of the aggregate, so order holds per aggregate. Events arrive at "
                                + "least once. Readers ignore fields, headers and types that they do not know.");
    }

    private static Map<String, Object> byName(java.util.function.Function<Channel, Object> part) {
        Map<String, Object> parts = new LinkedHashMap<>();
        CHANNELS.forEach(channel -> parts.put(channel.name(), part.apply(channel)));
        return parts;
    }

    private static Map<String, Object> channel(Channel channel) {
        Map<String, Object> messages = new LinkedHashMap<>();
        channel.types()
                .forEach(type -> messages.put(
                        type.getSimpleName(), ordered("$ref", "#/components/messages/" + type.getSimpleName())));
        return ordered(
                "address", channel.topic(),
                "summary", channel.summary(),
                "description", channel.description(),
                "messages", messages,
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "topic",
                                        channel.topic(),
                                        "partitions",
                                        Topics.PARTITIONS,
                                        "bindingVersion",
                                        "0.5.0")));
    }

    private static Map<String, Object> operations() {
        return CHANNELS.stream()
                .collect(Collectors.toMap(
                        channel ->
                                "publish" + Character.toUpperCase(channel.name().charAt(0))
                                        + channel.name().substring(1),
                        channel -> ordered(
                                "action", "send",
                                "channel", ordered("$ref", "#/channels/" + channel.name()),
                                "summary", channel.summary()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, Object> message(Class<? extends Event> type) {
        GoldenFile golden = GoldenFile.of(type);
        return ordered(
                "name", EventCatalog.typeOf(type).value(),
                "title", type.getSimpleName(),
                "summary", javadocs.firstSentenceOf(type),
                "description", javadocs.of(type),
                "contentType", "application/json",
                "correlationId", ordered("location", "$message.header#/ce_correlationid"),
                "headers", headers(type),
                "payload", schemas.of(type),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "key",
                                        ordered("type", "string", "description", "The id of the aggregate."),
                                        "bindingVersion",
                                        "0.5.0")),
                "examples", List.of(ordered("headers", golden.headers(), "payload", golden.data())));
    }

    private Map<String, Object> headers(Class<? extends Event> type) {
        String name = EventCatalog.typeOf(type).value();
        Map<String, Object> properties = ordered(
                "ce_specversion", ordered("type", "string", "const", "1.0"),
                "ce_id", envelopeField("id"),
                "ce_source", envelopeField("source"),
                "ce_type", ordered("type", "string", "const", name),
                "ce_subject",
                        ordered("type", "string", "description", "The id of the aggregate, equal to the record key."),
                "ce_time", envelopeField("time"),
                "ce_dataschema",
                        ordered(
                                "type",
                                "string",
                                "const",
                                EventCodec.schemaOf(name).toString()),
                "ce_correlationid", envelopeField("correlationId"),
                "ce_causationid", envelopeField("causationId"),
                "ce_traceparent", envelopeField("traceparent"),
                "content-type", ordered("type", "string", "const", "application/json"));
        List<String> required = properties.keySet().stream()
                .filter(header -> !List.of("ce_correlationid", "ce_causationid", "ce_traceparent")
                        .contains(header))
                .toList();
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private Map<String, Object> envelopeField(String field) {
        Map<String, Object> schema = ordered("type", "string");
        if (field.equals("time")) {
            schema.put("format", "date-time");
        }
        schema.put("description", javadocs.of(EventEnvelope.class, field));
        return schema;
    }
}
