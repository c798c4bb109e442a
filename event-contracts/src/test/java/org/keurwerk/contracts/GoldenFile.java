package org.keurwerk.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one published version looks like on the wire. It is written once, when the version is new, and never edited: a change that breaks it breaks
 * a consumer that is already out there.
 */
record GoldenFile(String topic, String key, Map<String, String> headers, JsonNode data) {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    static Path pathOf(Class<? extends Event> type) {
        return FOLDER.resolve(EventCatalog.typeOf(type).value() + ".json");
    }

    static GoldenFile of(Class<? extends Event> type) {
        return JSON.readValue(pathOf(type).toFile(), GoldenFile.class);
    }

    static GoldenFile of(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new GoldenFile(record.topic(), record.key(), headers, JSON.readTree(record.value()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's text as it is to be committed. */
    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** The data alone, as the pages of docs/events show it. */
    String dataText() {
        return JSON.writeValueAsString(data);
    }

    /** The body that travels: the data without a blank. */
    byte[] body() {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    GoldenFile withData(JsonNode other) {
        return new GoldenFile(topic, key, headers, other);
    }

    GoldenFile withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new GoldenFile(topic, key, more, data);
    }

    /** The same as a consumer receives it. */
    ConsumerRecord<String, byte[]> received() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, 0, 0L, key, body());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
