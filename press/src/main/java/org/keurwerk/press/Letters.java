package org.keurwerk.press;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters a document can carry, and in which font. A script whose letters change places or merge as they are written (those of India, Khmer, Thai
 * and others) counts as one that cannot be printed, though there may be a font: the press would set its letters side by side, which nobody can read.
 */
public final class Letters {

    private static final Set<UnicodeScript> WRITTEN_TOGETHER = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.THAANA);

    private static final Set<UnicodeScript> HAN_FIRST =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    private Letters() {}

    /** The characters of a text that no document can carry, each once, in their order. */
    public static List<String> thatCannotBePrinted(String text) {
        return text.codePoints()
                .filter(letter -> !isUnseen(letter) && faceOf(letter).isEmpty())
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The font for a letter: that of the page for Latin, else the first that has it. */
    static Optional<Face> faceOf(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        if (WRITTEN_TOGETHER.contains(script)) {
            return Optional.empty();
        }
        if (isPlain(letter, script)) {
            return Optional.of(Face.TEXT);
        }
        List<Face> tried = HAN_FIRST.contains(script) ? List.of(Face.HAN, Face.WORLD) : List.of(Face.WORLD, Face.HAN);
        return tried.stream().filter(face -> Coverage.has(face, letter)).findFirst();
    }

    /** White space, and what only says how its neighbours are drawn. */
    static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || (letter >= 0xFE00 && letter <= 0xFE0F);
    }

    private static boolean isPlain(int letter, UnicodeScript script) {
        return (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED)
                && Coverage.has(Face.TEXT, letter)
                && Coverage.has(Face.TITLE, letter);
    }
}
