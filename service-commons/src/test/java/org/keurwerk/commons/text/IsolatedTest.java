package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** Names of other directions in sentences of ours. */
class IsolatedTest {

    private static final String ARABIC = "\u0645\u0643\u062A\u0628\u0629 \u0633\u0644\u0627\u0645";
    private static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, "Bibliotheek " + HEBREW})
    void aNameFromRightToLeftStandsByItself(String name) {
        assertThat(Isolated.of(name)).isEqualTo("\u2068" + name + "\u2069");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Biblionet Groningen", "\u0392\u03B9\u03B2\u03BB\u03B9\u03BF", "12, 27 november", "\u56FE"})
    void anyOtherNameIsAsItIs(String name) {
        assertThat(Isolated.of(name)).isSameAs(name);
    }

    @Test
    void aNameCannotEndItsOwnIsolation() {
        assertThat(Isolated.of(HEBREW + "\u2069\u202E27")).isEqualTo("\u2068" + HEBREW + "27\u2069");
    }

    @Test
    void theDateAfterANameStaysAfterIt() {
        StaticWords words = new StaticWords("aan {0}, {1}");
        String sentence = words.say(ARABIC, "27 november");

        assertThat(sentence).isEqualTo("aan \u2068" + ARABIC + "\u2069, 27 november");
        assertThat(levelOfTheDay("aan " + ARABIC + ", 27 november"))
                .as("why it must")
                .isNotZero();
    }

    @Test
    void eachOfSeveralNamesStandsByItself() {
        assertThat(Enumeration.of(List.of(ARABIC, "Bibliotheek Noord", HEBREW), Locale.ENGLISH))
                .isEqualTo("\u2068" + ARABIC + "\u2069, Bibliotheek Noord and \u2068" + HEBREW + "\u2069");
        assertThat(Enumeration.of(List.of(ARABIC), Locale.ENGLISH)).isEqualTo(ARABIC);
    }

    @Test
    void whatIsPrintedKeepsIsolatesThatEndOnTheirLine() {
        assertThat(Isolated.printable("aan \u2068" + HEBREW + "\u2069, 1\f2\nklaar"))
                .isEqualTo("aan \u2068" + HEBREW + "\u2069, 1 2\nklaar");
        assertThat(Isolated.printable("a \u2068b\nc \u2069d")).isEqualTo("a b\nc d");
        assertThat(Isolated.printable("\u2069\u2068a")).isEqualTo("a");
        assertThat(Isolated.printable("\u2068a\u2069 \u2067b\u202Ec")).isEqualTo("\u2068a\u2069 bc");
    }

    /** Zero where it reads from left to right as the sentence does. */
    private static int levelOfTheDay(String sentence) {
        return new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(sentence.indexOf("27"));
    }

    /** One sentence, by the rule of {@link Words}. */
    private record StaticWords(String sentence) {

        String say(Object... arguments) {
            Words words = new Words();
            StaticMessageSource source = new StaticMessageSource();
            source.addMessage("a", Locale.ENGLISH, sentence);
            return source.getMessage("a", words.resolveArguments(arguments, Locale.ENGLISH), Locale.ENGLISH);
        }
    }
}
