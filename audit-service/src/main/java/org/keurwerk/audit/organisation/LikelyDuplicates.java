package org.keurwerk.audit.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.springframework.stereotype.Component;

/**
 * Organisations that may be the one that is about to be registered: with the same name in another place, with the same address, or in the same place
 * with most words of the name, whatever their order and with a letter more, fewer or other in a word. There are some hundreds of organisations, so
 * all are looked at.
 */
@Component
public class LikelyDuplicates {

    private static final double MOST = 0.6;
    private static final int SHOWN = 5;
    private static final int LONG_ENOUGH_FOR_A_MISTAKE = 5;

    private final Organisations organisations;

    public LikelyDuplicates(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Those that are like a name in a place, the same one included. */
    public List<Organisation> of(String name, String place) {
        return of(name, place, "");
    }

    /**
     * Those that are like a name in a place, the same one included, and those that are reached at an address.
     *
     * @param email an empty one is nobody's
     */
    public List<Organisation> of(String name, String place, String email) {
        String wanted = OneLine.key(name);
        String where = OneLine.key(place);
        return organisations.findAll().stream()
                .filter(Organisation::isCurrent)
                .filter(one -> OneLine.key(one.name()).equals(wanted)
                        || (!email.isBlank() && OneLine.key(one.email()).equals(OneLine.key(MailAddress.of(email))))
                        || (OneLine.key(one.place()).equals(where) && alike(wanted, OneLine.key(one.name()))))
                .limit(SHOWN)
                .toList();
    }

    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        long shared = words.stream()
                .filter(word -> others.stream().anyMatch(with -> word.equals(with) || isMistaken(word, with)))
                .count();
        return shared > 0 && shared >= MOST * Math.min(words.size(), others.size());
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
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
