package org.keurwerk.audit.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.commons.text.OneLine;
import org.springframework.stereotype.Component;

/**
 * Organisations that may be the one that is about to be registered: with the same name in another place, or in the same place with most words of
 * the name, whatever their order. There are some hundreds of organisations, so all are looked at.
 */
@Component
public class LikelyDuplicates {

    private static final double MOST = 0.6;
    private static final int SHOWN = 5;

    private final Organisations organisations;

    public LikelyDuplicates(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Those that are like a name in a place, the same one included. */
    public List<Organisation> of(String name, String place) {
        String wanted = OneLine.key(name);
        String where = OneLine.key(place);
        return organisations.findAll().stream()
                .filter(Organisation::isCurrent)
                .filter(one -> OneLine.key(one.name()).equals(wanted)
                        || (OneLine.key(one.place()).equals(where) && alike(wanted, OneLine.key(one.name()))))
                .limit(SHOWN)
                .toList();
    }

    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        return !shared.isEmpty() && shared.size() >= MOST * Math.min(words.size(), others.size());
    }

    private static Set<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
