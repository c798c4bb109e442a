package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllWordsTest {

    private static final String KEY = OneLine.key("Bibliotheek Súdwest-Fryslân (b.v.)");

    @ParameterizedTest
    @CsvSource({
        "sudwest, true",
        "fryslan bibl, true",
        "'  BIBLIOTHEEK   (b.v.)', true",
        "'', true",
        "bibliotheek noord, false",
        "b*v, false",
        "'\\E.*', false"
    })
    void allWordsStandInIt(String typed, boolean found) {
        assertThat(AllWords.standIn(KEY, typed)).isEqualTo(found);
        assertThat(Pattern.compile(AllWords.pattern(typed)).matcher(KEY).find()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "*", "\\", " . ", "[]"})
    void signsAloneFindNothing(String typed) {
        assertThat(AllWords.standIn("bibliotheek noord", typed)).isFalse();
        assertThat(Pattern.compile(AllWords.pattern(typed))
                        .matcher("bibliotheek noord")
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingFindsEverything(String typed) {
        assertThat(AllWords.standIn("bibliotheek noord", typed)).isTrue();
        assertThat(Pattern.compile(AllWords.pattern(typed))
                        .matcher("bibliotheek noord")
                        .find())
                .isTrue();
    }

    @Test
    void wordsOfTheSecondLineAreFoundToo() {
        assertThat(Pattern.compile(AllWords.pattern("lodz bibl"))
                        .matcher("bibliotheek noord\nlodz")
                        .find())
                .isTrue();
    }
}
