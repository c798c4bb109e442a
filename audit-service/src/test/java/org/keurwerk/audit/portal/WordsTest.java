package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages say everything, and templates bring no colours, styles or scripts of their own. */
class WordsTest {

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getClassLoader().getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        Set<Object> dutch = new TreeSet<>(bundle("messages.properties").keySet());
        Set<Object> english = new TreeSet<>(bundle("messages_en.properties").keySet());

        assertThat(english).isEqualTo(dutch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyTextCanBeWritten(String name) throws IOException {
        bundle(name).forEach((key, text) -> {
            assertThat((String) text).as((String) key).isNotBlank();
            MessageFormat format = new MessageFormat((String) text, Locale.ENGLISH);
            assertThat(format.format(new Object[] {1, 2, 3})).as((String) key).doesNotContain("{");
        });
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void everyKindOfTaskSaysItsPart(TaskKind kind) throws IOException {
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            Properties words = bundle(name);
            assertThat(Stream.of("title", "asked", "after", "next", "action", "short", "done", "waiting", "other")
                            .map(part -> "task." + kind.key() + "." + part))
                    .allMatch(words::containsKey);
            assertThat(words).containsKey("document." + kind.key());
        }
    }

    @Test
    void templatesBringNoStylesAndNoScripts() throws IOException {
        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");

        assertThat(templates).hasSizeGreaterThan(20);
        for (Resource template : templates) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContain(" style=", "th:style", "<style", "onclick", "javascript:");
        }
    }
}
