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
 */
public record Contact(
        String partyId,
        String name,
        String email,
        String language,
        @Nullable String place) {

    /** The language to write in: Dutch unless English was chosen. */
    public Locale locale() {
        return Locale.forLanguageTag("en".equals(language) ? "en" : "nl");
    }
}
