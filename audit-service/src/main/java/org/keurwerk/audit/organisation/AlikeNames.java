package org.keurwerk.audit.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.commons.text.OneLine;

/** When two names of organisations are alike: most words are in both, whatever their order and with a letter more, fewer or other in a word. */
public final class AlikeNames {

    private static final double MOST = 0.6;
    private static final int LONG_ENOUGH_FOR_A_MISTAKE = 5;

    private AlikeNames() {}

    /** Whether two names may mean the same; the same name is alike too. */
    public static boolean alike(String one, String other) {
        return share(one, other) >= MOST;
    }

    /** How many of the words of the shorter name stand in the longer one, from 0 to 1. */
    static double share(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long shared = words.stream()
                .filter(word -> others.stream().anyMatch(with -> word.equals(with) || isMistaken(word, with)))
                .count();
        return shared == 0 ? 0 : (double) shared / Math.min(words.size(), others.size());
    }

    /** Whether a word is another one with a letter more, fewer or other. */
    private static boolean isMistaken(String word, String other) {
        String shorter = word.length() <= other.length() ? word : other;
        String longer = word.length() <= other.length() ? other : word;
        if (shorter.length() < LONG_ENOUGH_FOR_A_MISTAKE || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int rest = shorter.length() == longer.length() ? same + 1 : same;
        return shorter.substring(Math.min(rest, shorter.length()))
                .equals(longer.substring(Math.min(same + 1, longer.length())));
    }

    private static Set<String> words(String name) {
        return Stream.of(OneLine.key(name).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
