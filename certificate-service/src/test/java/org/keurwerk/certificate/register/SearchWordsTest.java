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
    void nothingTypedIsNoWord() {
        assertThat(SearchWords.typed("  -- ")).isEmpty();
    }
}
