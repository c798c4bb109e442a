package org.keurwerk.audit.account;

import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.MailAddress;

/**
 * How to reach a party.
 *
 * @param partyId {@code org_...}, {@code acc_...} or {@code role_...}
 * @param name of the organisation, the person or the role
 * @param language {@code nl} or {@code en}
 * @param place of an organisation
 */
public record Contact(
        String partyId,
        String name,
        String email,
        String language,
        @Nullable String place) {

    /** The address is as mail servers take it. */
    public Contact {
        email = MailAddress.of(email);
    }
}
