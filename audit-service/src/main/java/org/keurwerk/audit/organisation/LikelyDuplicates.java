package org.keurwerk.audit.organisation;

import java.util.Comparator;
import java.util.List;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.springframework.stereotype.Component;

/**
 * Organisations that may be the one that is about to be registered: with the same name in another place, with the same address, or in the same place
 * with a name that is alike ({@link AlikeNames}). There are some hundreds of organisations, so all are looked at.
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
        return organisations.findAll().stream()
                .filter(Organisation::isCurrent)
                .filter(one -> OneLine.key(one.name()).equals(wanted)
                        || (!email.isBlank() && OneLine.key(one.email()).equals(OneLine.key(MailAddress.of(email))))
                        || (OneLine.key(one.place()).equals(where) && AlikeNames.alike(wanted, one.name())))
                .limit(SHOWN)
                .toList();
    }

    /**
     * Those that somebody may mean who typed a name, or a name and a place, in free text; the most alike first. Here nobody says in which place, so
     * organisations of all places are.
     */
    public List<Organisation> meant(String typed) {
        return organisations.findAll().stream()
                .filter(Organisation::isCurrent)
                .filter(one -> AlikeNames.alike(typed, one.name()))
                .sorted(Comparator.comparing(
                                (Organisation one) -> AlikeNames.share(typed, one.name() + " " + one.place()))
                        .reversed()
                        .thenComparing(Organisation::key))
                .limit(SHOWN)
                .toList();
    }
}
