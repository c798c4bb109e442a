package org.keurwerk.commons.text;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Which characters a text of a person may hold: those that can be printed, and the white space of ordinary writing. Control characters, half
 * surrogates, characters of private use, characters that Unicode sets aside ("noncharacters") and those that turn the direction of what follows (Unicode technical report 36,
 * bidirectional text spoofing) are in no name and no sentence, and break PDFs, mails and stores.
 */
public final class Printable {

    private static final String LINE_SEPARATORS = "\u2028\u2029\u0085";

    private Printable() {}

    /** Whether a character can be printed, or is white space of ordinary writing. */
    public static boolean is(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return true;
        }
        int type = Character.getType(character);
        boolean turnsDirection =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean annotates = character >= 0xFFF9 && character <= 0xFFFB;
        boolean setAside = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && !setAside
                && !turnsDirection
                && !annotates
                && LINE_SEPARATORS.indexOf(character) < 0;
    }

    /** The first character that cannot be printed. */
    public static OptionalInt firstThatIsNot(String text) {
        return text.codePoints().filter(character -> !is(character)).findFirst();
    }

    /** The text without what cannot be printed; a separator of lines becomes a line break, what separated words a blank. */
    public static String of(String text) {
        if (firstThatIsNot(text).isEmpty()) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (is(character)) {
                printable.appendCodePoint(character);
            } else if (LINE_SEPARATORS.indexOf(character) >= 0) {
                printable.append('\n');
            } else if (character == '\f' || character == 0x0B) {
                printable.append(' ');
            }
        });
        return printable.toString();
    }

    /** The same on one line, for a heading or the name in an address. */
    public static String line(String text) {
        return of(text).strip().replaceAll("\\s+", " ");
    }

    /** A character by its number, as Unicode writes it. */
    public static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
