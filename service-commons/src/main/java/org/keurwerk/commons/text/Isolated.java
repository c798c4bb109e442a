package org.keurwerk.commons.text;

import java.util.regex.Pattern;

/**
 * A name in a sentence. One that is written from right to left, as Arabic and Hebrew are, would draw dates and punctuation beside it into its own
 * direction; between U+2068 and U+2069 it stands by itself (Unicode standard annex 9, isolates).
 */
public final class Isolated {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final Pattern OTHER_TURNS = Pattern.compile("[\u202A-\u202E\u2066\u2067]");

    private Isolated() {}

    /** A text as a part of a sentence: between isolates when it has letters that run from right to left, else as it is. */
    public static String of(String text) {
        if (text.chars().noneMatch(Isolated::runsLeftwards)) {
            return text;
        }
        return FIRST_STRONG_ISOLATE + without(text) + POP_DIRECTIONAL_ISOLATE;
    }

    /** The text without isolates and without anything else that turns the direction: for data. */
    public static String without(String text) {
        return TURNS.matcher(text).replaceAll("");
    }

    /** {@link Printable#of} of sentences: isolates stay on lines on which each of them ends. */
    public static String printable(String sentences) {
        if (sentences.indexOf(FIRST_STRONG_ISOLATE) < 0) {
            return Printable.of(sentences);
        }
        StringBuilder kept = new StringBuilder(sentences.length());
        for (String line : OTHER_TURNS.matcher(sentences).replaceAll("").split("(?<=\n)")) {
            kept.append(isBalanced(line) ? betweenIsolates(line) : Printable.of(line));
        }
        return kept.toString();
    }

    private static String betweenIsolates(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (String part : line.split("(?<=[\u2068\u2069])|(?=[\u2068\u2069])")) {
            boolean isolate = part.length() == 1
                    && (part.charAt(0) == FIRST_STRONG_ISOLATE || part.charAt(0) == POP_DIRECTIONAL_ISOLATE);
            kept.append(isolate ? part : Printable.of(part));
        }
        return kept.toString();
    }

    private static boolean isBalanced(String line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == FIRST_STRONG_ISOLATE) {
                open++;
            } else if (character == POP_DIRECTIONAL_ISOLATE && --open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static boolean runsLeftwards(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
