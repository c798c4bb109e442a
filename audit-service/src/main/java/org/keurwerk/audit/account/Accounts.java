package org.keurwerk.audit.account;

import java.util.List;
import java.util.Optional;
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

    /** All with a role, for choosing a team. */
    List<Account> findByRolesContainsOrderByDisplayName(Role role);

    /** The accounts of an organisation. */
    List<Account> findByOrganisationId(OrganisationId organisationId);
}
