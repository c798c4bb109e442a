package org.keurwerk.audit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.MailAddress;

/**
 * How to reach a party.
 *
 * @param partyId {@code org_...}, {@code acc_...} or {@code role_...}
 * @param name of the organisation, the person or the role
 * @param language {@code nl} or {@code en}
 * @param place of an organisation
 * @param copyTo whom it named for a trajectory, where letters about that go too; null when nobody was asked for or the address is the same
 * @param otherEmail where a mail goes that the first address does not take; null when there is none
 * @param secondContact whom an organisation named beside itself, who gets a copy of what asks something; null when nobody
 * @param dailyList the letters that it wants in one list a day, by their names in notification-service
 * @param closed whether it is a person whose account is closed, who is told nothing any more
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
        boolean closed) {

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
        this(partyId, name, email, language, place, copyTo, otherEmail, secondContact, dailyList, false);
    }

    /** One without somebody named. */
    public Contact(String partyId, String name, String email, String language, @Nullable String place) {
        this(partyId, name, email, language, place, null, null, null, List.of());
    }

    /** The same, with whom was named for a trajectory. */
    public Contact copiedTo(String address) {
        return new Contact(
                partyId, name, email, language, place, address, otherEmail, secondContact, dailyList, closed);
    }

    /** The address is as mail servers take it. */
    public Contact {
        email = MailAddress.of(email);
        otherEmail = otherEmail == null ? null : MailAddress.of(otherEmail);
        secondContact = secondContact == null ? null : MailAddress.of(secondContact);
        dailyList = List.copyOf(dailyList);
    }
}
