package org.keurwerk.audit.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.text.AllWords;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An account (account): one person, or one service, who signs in.
 *
 * @param id {@code acc_...}; says nothing about the person, as others see it
 * @param username in its normal form, see {@link #usernameOf}
 * @param passwordHash empty until the person who was invited has chosen a password
 * @param displayName how others see it
 * @param secondEmail where mail goes that the first address does not take; null when there is none
 * @param organisationId the organisation that it belongs to, for role ORGANISATION
 * @param mails how the owner wants letters of tasks
 * @param closedAt since when nobody signs in with it; null while it is open
 */
@Document("accounts")
public record Account(
        @Id AccountId id,
        String username,
        String passwordHash,
        String displayName,
        String email,
        @Nullable String secondEmail,
        String language,
        Set<Role> roles,
        @Nullable OrganisationId organisationId,
        MailChoice mails,
        @Nullable Instant closedAt,
        int schemaVersion,
        @Version @Nullable Long version) {

    public Account {
        roles = Set.copyOf(roles);
        mails = mails == null ? MailChoice.ALL_AT_ONCE : mails;
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
                new AccountId(Ids.next("acc")),
                usernameOf(username),
                passwordHash,
                OneLine.of(displayName),
                MailAddress.of(email),
                null,
                language,
                Set.of(role),
                organisationId,
                MailChoice.ALL_AT_ONCE,
                null,
                1,
                null);
    }

    /** The one form of a user name, however it was typed: without what surrounds it, composed, in small letters. */
    public static String usernameOf(String typed) {
        return OneLine.key(typed);
    }

    /** The same account with another password. */
    public Account withPassword(String hash) {
        return new Account(
                id,
                username,
                hash,
                displayName,
                email,
                secondEmail,
                language,
                roles,
                organisationId,
                mails,
                closedAt,
                schemaVersion,
                version);
    }

    /** The same account of a person who is called, reached and spoken to otherwise. */
    public Account withPerson(
            String signsInAs, String name, String address, @Nullable String secondAddress, String spoken) {
        return new Account(
                id,
                signsInAs,
                passwordHash,
                OneLine.of(name),
                MailAddress.of(address),
                secondAddress == null || secondAddress.isBlank() ? null : MailAddress.of(secondAddress),
                spoken,
                roles,
                organisationId,
                mails,
                closedAt,
                schemaVersion,
                version);
    }

    /** The same account of somebody who wants letters of tasks otherwise. */
    public Account withMails(MailChoice choice) {
        return new Account(
                id,
                username,
                passwordHash,
                displayName,
                email,
                secondEmail,
                language,
                roles,
                organisationId,
                choice,
                closedAt,
                schemaVersion,
                version);
    }

    /** The same account, closed since a moment, or open again for null. */
    public Account closedSince(@Nullable Instant moment) {
        return new Account(
                id,
                username,
                passwordHash,
                displayName,
                email,
                secondEmail,
                language,
                roles,
                organisationId,
                mails,
                moment,
                schemaVersion,
                version);
    }

    /** The same account of another organisation: the one that its own was merged into. */
    public Account of(OrganisationId other) {
        return new Account(
                id,
                username,
                passwordHash,
                displayName,
                email,
                secondEmail,
                language,
                roles,
                other,
                mails,
                closedAt,
                schemaVersion,
                version);
    }

    /** Whether a person was invited who has not chosen a password yet. */
    public boolean invited() {
        return passwordHash.isEmpty() && closedAt == null;
    }

    /**
     * Whether all words that somebody typed stand in the name, the user name or the address, in any spelling and order.
     */
    public boolean isFoundBy(String typed) {
        return AllWords.standIn(OneLine.key(displayName + ' ' + username + ' ' + email), typed);
    }

    /** Whether somebody can sign in with it. */
    public boolean mayAct() {
        return !passwordHash.isEmpty() && closedAt == null;
    }
}
