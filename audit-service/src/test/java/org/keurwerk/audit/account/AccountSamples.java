package org.keurwerk.audit.account;

import java.util.Set;
import org.keurwerk.contracts.id.AccountId;

/** Accounts for tests, whose ids can be told from their names. */
public final class AccountSamples {

    private AccountSamples() {}

    /** {@code acc_} and the user name is its id. */
    public static Account named(String username, String displayName, Role role) {
        return new Account(
                new AccountId("acc_" + username),
                username,
                "hash",
                displayName,
                username + "@keurwerk.example",
                null,
                "nl",
                Set.of(role),
                null,
                MailChoice.ALL_AT_ONCE,
                null,
                1,
                null);
    }
}
