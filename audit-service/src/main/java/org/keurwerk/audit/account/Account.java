package org.keurwerk.audit.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An account.
 *
 * @param id {@code acc_} and the user name
 * @param displayName how others see it
 * @param organisationId the organisation that it belongs to, for role ORGANISATION
 */
@Document("accounts")
public record Account(
        @Id String id,
        String username,
        String passwordHash,
        String displayName,
        String email,
        String language,
        Set<Role> roles,
        @Nullable OrganisationId organisationId,
        int schemaVersion,
        @Version @Nullable Long version) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** A new account. */
    public static Account of(
            String username,
            String passwordHash,
            String displayName,
            String email,
            String language,
            Role role,
            @Nullable OrganisationId organisationId) {
        return new Account(
                idOf(username),
                username,
                passwordHash,
                displayName,
                email,
                language,
                Set.of(role),
                organisationId,
                1,
                null);
    }

    /** The id of the account with this user name. */
    public static String idOf(String username) {
        return "acc_" + username;
    }

    boolean mayAct() {
        return !passwordHash.isEmpty();
    }
}
