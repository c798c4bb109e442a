package org.keurwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/events say what the code says: a page per type, with its topic, its fields and its golden example. */
class EventPagesTest {

    private static final Path FOLDER = Path.of("../docs/events");

    static List<Class<? extends Event>> types() {
        return EventCatalog.types();
    }

    @Test
    void everyTypeHasAPageAndThereIsNoPageOfATypeThatDoesNotExist() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.filter(page -> !page.endsWith("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            types().stream().map(EventPagesTest::pageOf).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPageShowsTopicAndGoldenExampleAndNamesEveryField(Class<? extends Event> type) {
        GoldenFile golden = GoldenFile.of(type);

        assertThat(GoldenFile.text(pageOf(type)))
                .contains("`" + golden.topic() + "`")
                .contains("```json\n" + golden.dataText() + "\n```")
                .contains(golden.data().propertyNames().stream()
                        .map(field -> "| `" + field + "` |")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theOverviewLeadsToThePage(Class<? extends Event> type) {
        assertThat(GoldenFile.text(FOLDER.resolve("README.md")))
                .contains("](" + pageOf(type).getFileName() + ")");
    }

    private static Path pageOf(Class<? extends Event> type) {
        return FOLDER.resolve(EventCatalog.typeOf(type).value() + ".md");
    }
}
