package org.keurwerk.notification.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a party (contactgegevens).
 *
 * @param partyId {@code org_...}, {@code acc_...} or {@code role_...}
 * @param name of an organisation: its own name
 * @param language {@code nl} or {@code en}
 * @param place where an organisation is, if it is one
 * @param copyTo whom an organisation named for a trajectory: a letter about that goes there too; null when nobody else
 * @param otherEmail where a mail goes that the first address does not take; null when there is none
 */
public record Contact(
        String partyId,
        String name,
        String email,
        String language,
        @Nullable String place,
        @Nullable String copyTo,
        @Nullable String otherEmail) {

    /** One who has named nobody. */
    public Contact(String partyId, String name, String email, String language, @Nullable String place) {
        this(partyId, name, email, language, place, null, null);
    }

    /** The language to write in: Dutch unless English was chosen. */
    public Locale locale() {
        return Locale.forLanguageTag("en".equals(language) ? "en" : "nl");
    }
}
