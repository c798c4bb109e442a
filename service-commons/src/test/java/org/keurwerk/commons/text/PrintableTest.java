package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters a text may hold. */
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Köln, twee\tregels\r\nen meer",
                "سلام \u200Fשלום\u200E",
                "📚🏳️‍🌈",
                "e\u0301 ﬁ ß",
                "a\u00A0b\u200Db",
                ""
            })
    void ordinaryWritingStaysAsItIs(String text) {
        assertThat(Printable.firstThatIsNot(text)).isEmpty();
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x202A, 0x202E, 0x2066, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0xFFFF,
                0xFFF9, 0x1FFFF, 0xE000, 0xF0000
            })
    void whatCannotBePrintedIsFound(int character) {
        assertThat(Printable.is(character)).isFalse();
    }

    @Test
    void whatSeparatedWordsAndLinesStillDoes() {
        assertThat(Printable.of("Biblio\fVoorbeeld\u2028twee\u0000\u202Edrie")).isEqualTo("Biblio Voorbeeld\ntweedrie");
        assertThat(Printable.name(0x0C)).isEqualTo("U+000C");
    }
}
