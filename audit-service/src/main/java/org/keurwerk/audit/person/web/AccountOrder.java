package org.keurwerk.audit.person.web;

import java.util.Comparator;
import org.keurwerk.audit.account.Account;
import org.keurwerk.commons.text.OneLine;

/** In which order a list of accounts stands; small letters, as they stand in addresses. */
enum AccountOrder {
    name,
    role,
    state;

    Comparator<Account> comparator() {
        Comparator<Account> byName = Comparator.comparing(account -> OneLine.key(account.displayName()));
        return switch (this) {
            case name -> byName;
            case role ->
                Comparator.<Account, String>comparing(account -> account.roles().stream()
                                .map(Enum::name)
                                .sorted()
                                .findFirst()
                                .orElse(""))
                        .thenComparing(byName);
            case state ->
                Comparator.<Account, Integer>comparing(
                                account -> account.closedAt() != null ? 2 : account.invited() ? 0 : 1)
                        .thenComparing(byName);
        };
    }
}
