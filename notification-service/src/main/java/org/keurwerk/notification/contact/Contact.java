package org.keurwerk.notification.contact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
 * @param secondContact whom an organisation named beside itself: a letter that asks something goes there too; null when nobody
 * @param dailyList the letters that the party wants in one list a day and not each by itself, by their slugs
 * @param closed whether it is a person whose account is closed; null where it is not said, so not
 */
public record Contact(
        String partyId,
        String name,
        String email,
        String language,
        @Nullable String place,
        @Nullable String copyTo,
        @Nullable String otherEmail,
        @Nullable String secondContact,
        List<String> dailyList,
        @Nullable Boolean closed) {

    public Contact {
        dailyList = dailyList == null ? List.of() : List.copyOf(dailyList);
    }

    /** One who is told what there is to tell. */
    public Contact(
            String partyId,
            String name,
            String email,
            String language,
            @Nullable String place,
            @Nullable String copyTo,
            @Nullable String otherEmail,
            @Nullable String secondContact,
            List<String> dailyList) {
        this(partyId, name, email, language, place, copyTo, otherEmail, secondContact, dailyList, null);
    }

    /** Whether nothing is told to it any more. */
    public boolean isClosed() {
        return Boolean.TRUE.equals(closed);
    }

    /** One who has named nobody. */
    public Contact(String partyId, String name, String email, String language, @Nullable String place) {
        this(partyId, name, email, language, place, null, null, null, List.of());
    }

    /** Who gets a copy of a letter, each once: whom it named for the trajectory, and the second contact where something is asked. */
    public List<String> copies(boolean asked) {
        return Stream.of(copyTo, asked && !isNamed(secondContact) ? secondContact : null)
                .flatMap(Stream::ofNullable)
                .filter(address -> !address.equalsIgnoreCase(email))
                .toList();
    }

    private boolean isNamed(@Nullable String address) {
        return copyTo != null && copyTo.equalsIgnoreCase(address);
    }

    /** The language to write in: Dutch unless English was chosen. */
    public Locale locale() {
        return Locale.forLanguageTag("en".equals(language) ? "en" : "nl");
    }
}
