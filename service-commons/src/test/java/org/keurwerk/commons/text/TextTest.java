package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @Test
    void aHashIsTheOneThatTheStandardPublishes() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aTextIsHashedAsUtf8() {
        assertThat(Sha256.of("coördinator")).isEqualTo(Sha256.of("coördinator".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | '' | ''",
                "nl | a | a",
                "nl | a;b | a en b",
                "nl | a;b;c | 'a, b en c'",
                "en | a;b;c;d | 'a, b, c and d'",
                "en-GB | a;b | a and b",
                "fr | a;b | a en b"
            })
    void thingsAreEnumeratedInTheReadersLanguage(String language, String things, String expected) {
        List<String> each = things.isEmpty() ? List.of() : List.of(things.split(";"));
        assertThat(Enumeration.of(each, Locale.forLanguageTag(language))).isEqualTo(expected);
    }
}
