package org.keurwerk.audit.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.springframework.stereotype.Component;

/**
 * Organisations that may be the one that is about to be registered: with the same name in another place, with the same address, or in the same place
 * with a name that is alike ({@link AlikeNames}); by the names that it had before, and those of organisations that went up into it. There are some
 * hundreds of organisations, so all are looked at.
 */
@Component
public class LikelyDuplicates {

    private static final int SHOWN = 5;

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
        return acting(
                organisations.findAll(),
                one -> one.names().stream()
                                .anyMatch(had -> OneLine.key(had).equals(wanted)
                                        || (OneLine.key(one.place()).equals(where) && AlikeNames.alike(wanted, had)))
                        || (!email.isBlank() && OneLine.key(one.email()).equals(OneLine.key(MailAddress.of(email)))));
    }

    /**
     * Those that somebody may mean who typed a name, or a name and a place, in free text; the most alike first. Here nobody says in which place, so
     * organisations of all places are.
     */
    public List<Organisation> meant(String typed) {
        List<Organisation> mostAlikeFirst = organisations.findAll().stream()
                .sorted(Comparator.comparing((Organisation one) -> share(typed, one))
                        .reversed()
                        .thenComparing(Organisation::key))
                .toList();
        return acting(mostAlikeFirst, one -> one.names().stream().anyMatch(had -> AlikeNames.alike(typed, had)));
    }

    private static double share(String typed, Organisation one) {
        return one.names().stream()
                .mapToDouble(had -> AlikeNames.share(typed, had + " " + one.place()))
                .max()
                .orElse(0);
    }

    /** Those that fit, each as the one that acts for it now. */
    private List<Organisation> acting(List<Organisation> all, Predicate<Organisation> fits) {
        return all.stream()
                .filter(fits)
                .flatMap(one -> one.isCurrent() ? Stream.of(one) : organisations.current(one.id()).stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
