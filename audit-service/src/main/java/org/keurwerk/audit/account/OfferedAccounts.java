package org.keurwerk.audit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that the page for signing in offers to try the portal with: only a demonstration has any.
 *
 * @param usernames in the order in which they are shown
 * @param password the password of all of them; null when there are none
 */
public record OfferedAccounts(
        List<String> usernames, @Nullable String password) {

    /** Outside a demonstration. */
    public static final OfferedAccounts NONE = new OfferedAccounts(List.of(), null);

    public OfferedAccounts {
        usernames = List.copyOf(usernames);
    }
}
