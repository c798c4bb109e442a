package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees makes no difference. */
class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bibliotheek Zuid",
                " Bibliotheek Zuid",
                "Bibliotheek Zuid\n",
                "Bibliotheek  Zuid",
                "Bibliotheek\tZuid",
                "Biblio\u200Btheek Zuid",
                "Bibliotheek\u00A0Zuid",
                "Bibliotheek \u202EZuid",
                "\uFEFFBibliotheek\u001B Zuid"
            })
    void oneNameHoweverItWasTyped(String typed) {
        assertThat(OneLine.of(typed)).isEqualTo("Bibliotheek Zuid");
    }

    @Test
    void whatCannotBePrintedStaysForWhoeverCanRefuseIt() {
        assertThat(OneLine.typed(" Biblio\u200Btheek\t Zuid\n")).isEqualTo("Bibliotheek Zuid");
        assertThat(OneLine.typed("Biblio\u001Btheek")).isEqualTo("Biblio\u001Btheek");
        assertThat(OneLine.typed("Biblio\uE000theek")).isEqualTo("Biblio\uE000theek");
    }

    @Test
    void aLetterWithAMarkIsTheSameTypedAsOneOrAsTwo() {
        assertThat(OneLine.of("Su\u0301dwest")).isEqualTo("S\u00FAdwest");
        assertThat(OneLine.of("e\u0301\u0301")).isEqualTo("\u00E9\u0301");
    }

    @Test
    void caseWidthAndLigaturesDoNotTellTwoNamesApart() {
        assertThat(Stream.of("BIBLIOTHEEK ZUID", "bibliotheek  zuid", "Ｂibliotheek Zuid", "Bibliotheek Zuid")
                        .map(OneLine::key))
                .containsOnly("bibliotheek zuid");
        assertThat(OneLine.key("Straße")).isEqualTo(OneLine.key("STRASSE"));
        assertThat(OneLine.key("Boxtel")).isNotEqualTo(OneLine.key("Boxmeer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Súdwest", "sudwest", "SÚDWEST", "Su\u0301dwest "})
    void aKeyIsWhatPeopleTypeWhenTheySearch(String typed) {
        assertThat(OneLine.key(typed)).isEqualTo("sudwest");
    }

    @Test
    void nothingIsLeftOfWhatHoldsNothing() {
        assertThat(OneLine.of(" \u200B\t")).isEmpty();
    }
}
