package org.keurwerk.commons.text;

import java.util.List;
import java.util.Locale;

/** Writes several things as one part of a sentence in the reader's language: "a", "a and b", "a, b and c". */
public final class Enumeration {

    private Enumeration() {}

    /** The things in a language; Dutch where it is not English. */
    public static String of(List<String> things, Locale language) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        String and = language.getLanguage().equals("en") ? " and " : " en ";
        return String.join(", ", things.subList(0, last)) + and + things.get(last);
    }
}
