package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The committed AsyncAPI document is the one that the code gives. */
class AsyncApiDocumentTest {

    private static final String REGENERATE = "keurwerk.regenerate";

    static java.util.List<Class<? extends Event>> types() {
        return EventCatalog.types();
    }

    @BeforeAll
    static void writeItWhenAsked() throws IOException {
        if (System.getProperty(REGENERATE) != null) {
            Files.createDirectories(AsyncApiDocument.FILE.getParent());
            Files.writeString(AsyncApiDocument.FILE, new AsyncApiDocument().text());
        }
    }

    @Test
    void theCommittedDocumentIsTheGeneratedOne() {
        assertThat(new AsyncApiDocument().text())
                .as("%s is out of date: run mvn -pl event-contracts test -D%s", AsyncApiDocument.FILE, REGENERATE)
                .isEqualTo(GoldenFile.text(AsyncApiDocument.FILE));
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        JsonNode document = read();

        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeStandsOnItsTopicWithASchemaThatNamesTheFieldsOfItsGoldenFile(Class<? extends Event> type) {
        JsonNode message = read().at("/components/messages/" + type.getSimpleName());

        assertThat(message.path("name").asString())
                .isEqualTo(EventCatalog.typeOf(type).value());
        assertThat(message.at("/payload/properties").propertyNames())
                .containsExactlyElementsOf(GoldenFile.of(type).data().propertyNames());
        assertThat(read().path("channels")
                        .valueStream()
                        .filter(channel -> channel.path("messages").has(type.getSimpleName()))
                        .map(channel -> channel.path("address").asString()))
                .containsExactly(EventCatalog.typeOf(type).topic());
    }

    private static JsonNode read() {
        return new YAMLMapper().readTree(GoldenFile.text(AsyncApiDocument.FILE));
    }
}
