package org.keurwerk.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages say the same things. */
class BundlesTest {

    private final Properties dutch = bundle("/messages.properties");
    private final Properties english = bundle("/messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
    }

    @Test
    void noTextHasAnApostropheThatWouldSwallowItsArguments() {
        assertThat(dutch.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterHasItsSentences(LetterKind kind) {
        for (String part : new String[] {"subject", "what", "then", "action"}) {
            assertThat(dutch).containsKey("letter." + kind.slug() + '.' + part);
        }
        assertThat(LetterKind.of(kind.slug())).isEqualTo(kind);
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
