package org.keurwerk.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void accentsCapitalsAndPunctuationDoNotMatter() {
        assertThat(SearchWords.typed("Bibliotheek Súdwest-Fryslân, 's-Hertogenbosch"))
                .containsExactly("bibliotheek", "sudwest", "fryslan", "s", "hertogenbosch");
    }

    @Test
    void aCountIsFoundWithoutTheZerosBeforeIt() {
        assertThat(SearchWords.indexed("CBCT-2021-000117-R"))
                .containsExactlyInAnyOrder("cbct", "2021", "000117", "117", "r");
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        assertThat(SearchWords.searched("cbct2021000117r"))
                .isEqualTo(SearchWords.searched("\u200bCBCT-2021-000117-R."))
                .containsExactly("cbct", "2021", "000117", "r");
    }

    @Test
    void whatPeopleTypeFindsWhatStandsThere() {
        assertThat(SearchWords.typed("Œuvre Łódź Straße Kızılırmak"))
                .containsExactly("oeuvre", "lodz", "strasse", "kizilirmak");
    }

    @Test
    void nothingTypedIsNoWord() {
        assertThat(SearchWords.typed("  -- ")).isEmpty();
    }
}
