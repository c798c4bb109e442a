package org.keurwerk.audit.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The accounts; indexes in {@link AccountIndexes}. */
public interface Accounts extends MongoRepository<Account, AccountId> {

    /** By a user name as somebody typed it. */
    default Optional<Account> named(String typed) {
        return findByUsername(Account.usernameOf(typed));
    }

    /** By a user name as it is kept. */
    Optional<Account> findByUsername(String username);

    /** Those to whose first address mail goes, however its letters are typed. */
    List<Account> findByEmailIgnoreCase(String email);

    /** The people who are reached at an address, at the first or the second, however it is written; closed accounts too. */
    default List<Account> reachedAt(String address) {
        String wanted = OneLine.key(MailAddress.of(address));
        return findAll().stream()
                .filter(account -> !account.roles().contains(Role.SERVICE))
                .filter(account -> Stream.of(account.email(), account.secondEmail())
                        .filter(Objects::nonNull)
                        .anyMatch(known -> OneLine.key(MailAddress.of(known)).equals(wanted)))
                .toList();
    }

    /** All with a role, for choosing a team. */
    List<Account> findByRolesContainsOrderByDisplayName(Role role);

    /** Those with which nobody signs in any more. */
    List<Account> findByClosedAtIsNotNull();

    /** The accounts of an organisation. */
    List<Account> findByOrganisationId(OrganisationId organisationId);
}
