package org.keurwerk.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.press.Lettering.Run;

class LettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biblionet Groningen",
                "Taalhuis سلام",
                "בית הספר",
                "Bibliotheek 荷蘭 かな",
                "Дом Ελλάδα Łódź Kızılırmak",
                "Leeshuis 📚",
                "’s-Hertogenbosch – “Oeuvre” & Co. €"
            })
    void namesOfManyAlphabetsCanBePrinted(String name) {
        assertThat(Letters.thatCannotBePrinted(name)).isEmpty();
    }

    @Test
    void whatNoFontHasIsNamedOnceInItsOrder() {
        assertThat(Letters.thatCannotBePrinted("Huis 서울 서 😀")).containsExactly("서", "울", "😀");
    }

    @Test
    void aScriptWhoseLettersMergeIsSaidToBeMissingThoughThereIsAFont() {
        assertThat(Letters.thatCannotBePrinted("हिन्दी")).isNotEmpty();
    }

    @Test
    void aSpaceStaysWithTheWordBeforeIt() {
        assertThat(Lettering.runs("Taalhuis سلام عليكم nu"))
                .containsExactly(new Run(null, "Taalhuis "), new Run(Face.WORLD, "سلام عليكم "), new Run(null, "nu"));
    }

    @Test
    void whatOnlyChoosesTheLookOfASignIsLeftOut() {
        assertThat(Lettering.runs("a☎\uFE0F")).containsExactly(new Run(null, "a"), new Run(Face.WORLD, "☎"));
    }
}
