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
        List<String> each = things.stream().map(Isolated::of).toList();
        int last = each.size() - 1;
        String and = language.getLanguage().equals("en") ? " and " : " en ";
        return String.join(", ", each.subList(0, last)) + and + each.get(last);
    }
}
