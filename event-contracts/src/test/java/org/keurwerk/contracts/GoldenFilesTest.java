package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A published version stays as it was published: what is written is exactly its golden file, and what was written before is still read. */
class GoldenFilesTest {

    static List<Class<? extends Event>> types() {
        return EventCatalog.types();
    }

    @Test
    void everyTypeHasExactlyOneGoldenFileAndNoFileIsLeftOver() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(GoldenFile.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(GoldenFile::pathOf).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventIsWrittenExactlyAsItsGoldenFile(Class<? extends Event> type) {
        ProducerRecord<String, byte[]> written = EventCodec.encode(Examples.of(type));

        assertThat(GoldenFile.of(written).text())
                .as("%s; a new version gets a file with exactly this text", GoldenFile.pathOf(type))
                .isEqualTo(Files.exists(GoldenFile.pathOf(type)) ? GoldenFile.text(GoldenFile.pathOf(type)) : "");
        assertThat(new String(written.value(), StandardCharsets.UTF_8))
                .isEqualTo(new String(GoldenFile.of(type).body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenFileIsReadBackAsTheSameEvent(Class<? extends Event> type) {
        assertThat(EventCodec.decode(GoldenFile.of(type).received())).contains(Examples.of(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatANewerProducerAddsIsIgnored(Class<? extends Event> type) {
        GoldenFile golden = GoldenFile.of(type);
        ObjectNode more = ((ObjectNode) golden.data().deepCopy()).put("addedLater", "x");
        more.putObject("alsoAddedLater").put("deep", 1);

        assertThat(EventCodec.decode(golden.withData(more)
                        .withHeader("ce_addedlater", "x")
                        .withHeader("x-not-ours", "y")
                        .received()))
                .contains(Examples.of(type));
    }
}
