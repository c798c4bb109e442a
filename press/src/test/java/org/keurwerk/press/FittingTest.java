package org.keurwerk.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTest {

    private static final double[] SIZES = {48, 40, 32, 24, 18};

    @Test
    void aShortNameIsSetLargeAndALongOneSmaller() {
        assertThat(Fitting.pointsOfWholeWords("Biblionet Groningen", 154, 40, SIZES))
                .isEqualTo(48);
        assertThat(Fitting.pointsOfWholeWords(
                        "Stichting Openbare Bibliotheken en Cultuurhuizen Noordoost-Voorbeeldland-Zuidrand en verre omgeving",
                        154,
                        40,
                        SIZES))
                .isBetween(24.0, 40.0);
    }

    @Test
    void aLongWordIsSetSmallerBeforeItIsBroken() {
        String word = "Kunstencentrumgroepsadministratiekantoor";
        assertThat(Fitting.pointsOfWholeWords(word, 154, 40, SIZES)).isLessThan(40);
        assertThat(Fitting.pointsOfWholeWords("W".repeat(80), 154, 40, SIZES)).isBetween(18.0, 32.0);
    }

    @Test
    void whatFitsInNoSizeGetsTheSmallest() {
        assertThat(Fitting.points("W".repeat(2000), 154, 40, SIZES)).isEqualTo(18);
    }

    @Test
    void aNameBreaksWhereItsLinesAreMostEven() {
        assertThat(Fitting.balanced("Certificeringsorganisatie Bibliotheekwerk, Cultuur en Taal", 115, 22))
                .containsExactly("Certificeringsorganisatie", "Bibliotheekwerk, Cultuur en Taal");
        assertThat(Fitting.balanced("Keurmerk Noord", 115, 22)).containsExactly("Keurmerk Noord");
    }
}
