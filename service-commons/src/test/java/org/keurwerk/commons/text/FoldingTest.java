package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type finds what stands there. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Súdwest-Fryslân, sudwest-fryslan",
        "Œuvre, oeuvre",
        "Łódź, lodz",
        "Straße, strasse",
        "Kızılırmak, kizilirmak",
        "KIZILIRMAK, kizilirmak",
        "İzmir, izmir",
        "Ærø, aero",
        "ﬁlm, film",
        "Øresund, oresund",
        "سلام, سلام",
        "荷蘭, 荷蘭"
    })
    void lettersAreFoldedToWhatPeopleType(String written, String typed) {
        assertThat(Folding.of(written)).isEqualTo(typed);
        assertThat(Folding.of(typed)).isEqualTo(typed);
    }
}
