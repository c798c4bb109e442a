package org.keurwerk.commons.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people type to find something: a few words or parts of words, in any order, all of which stand in what is found. Nothing finds everything;
 * signs without a letter or a digit find nothing, as no key holds them.
 */
public final class AllWords {

    private AllWords() {}

    /** A pattern that finds a key (see {@link OneLine#key}), or several in lines, in which all words stand. */
    public static String pattern(String typed) {
        return isSigns(typed)
                ? "(?!)"
                : words(typed).stream()
                        .map(word -> "(?=.*" + Pattern.quote(word) + ')')
                        .collect(Collectors.joining("", "(?s)^", ""));
    }

    /** Whether all words stand in a key (see {@link OneLine#key}). */
    public static boolean standIn(String key, String typed) {
        return !isSigns(typed) && words(typed).stream().allMatch(key::contains);
    }

    private static boolean isSigns(String typed) {
        return !typed.isBlank() && words(typed).isEmpty();
    }

    private static List<String> words(String typed) {
        return Arrays.stream(OneLine.key(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
