package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages say everything, and templates bring no colours, styles or scripts of their own. */
class WordsTest {

    private static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    }

    private static Properties words(Resource file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(files()).hasSizeGreaterThan(20);
        assertThat(new WordFiles(new PathMatchingResourcePatternResolver()).missing())
                .isEmpty();
    }

    @Test
    void noKeyStandsInTwoFilesOfALanguage() throws IOException {
        for (boolean english : new boolean[] {false, true}) {
            Map<Object, String> seen = new HashMap<>();
            for (Resource file : files()) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith("_en.properties") == english) {
                    words(file).keySet().forEach(key -> assertThat(seen.put(key, name))
                            .as(key + " in " + name)
                            .isNull());
                }
            }
        }
    }

    /** The list of messages names each letter that notification-service writes. */
    @Test
    void everyKindOfLetterHasAName() throws IOException {
        Properties letters = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("../notification-service/src/main/resources/messages.properties"))) {
            letters.load(in);
        }
        Set<Object> named = new HashSet<>();
        for (Resource file : files()) {
            named.addAll(words(file).keySet());
        }

        assertThat(letters.keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> key.matches("letter\\.[a-z-]+\\.subject"))
                        .map(key -> key.replaceFirst("letter", "notice").replaceFirst("\\.subject", "")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(named).contains(key));
    }

    @Test
    void everyTextCanBeWritten() throws IOException {
        for (Resource file : files()) {
            words(file).forEach((key, text) -> {
                assertThat((String) text).as((String) key).isNotBlank();
                MessageFormat format = new MessageFormat((String) text, Locale.ENGLISH);
                assertThat(format.format(new Object[] {1, 2, 3, 4}))
                        .as((String) key)
                        .doesNotContain("{");
            });
        }
    }

    @Test
    void templatesBringNoStylesAndNoScripts() throws IOException {
        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");

        assertThat(templates).hasSizeGreaterThan(20);
        for (Resource template : templates) {
            if (template.getURL().getPath().contains("/print/")) {
                // paper brings its own: no browser ever reads it
                continue;
            }
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContain(" style=", "th:style", "<style", "onclick", "javascript:");
        }
    }
}
