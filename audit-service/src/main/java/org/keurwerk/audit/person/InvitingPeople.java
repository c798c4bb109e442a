package org.keurwerk.audit.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.press.OnPaper;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Somebody is invited (uitnodigen): an account without a password, and a link by mail with which its owner chooses one. The office invites everybody; people
 * of an organisation invite their colleagues.
 */
@Component
public class InvitingPeople {

    /** Somebody has an account with this address already. */
    public static final ProblemKind ADDRESS_KNOWN = new ProblemKind("account-address-known", 409);

    private final Accounts accounts;
    private final Organisations organisations;
    private final AccountLinks links;
    private final MailingLinks mailing;
    private final Changes changes;

    InvitingPeople(
            Accounts accounts, Organisations organisations, AccountLinks links, MailingLinks mailing, Changes changes) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.links = links;
        this.mailing = mailing;
        this.changes = changes;
    }

    /**
     * Who is invited.
     *
     * @param username with which they will sign in; the address when nothing is given
     * @param organisation for role ORGANISATION
     */
    public record Invitation(
            @NotBlank @OnPaper @Size(max = 120) String name,
            @NotBlank @Email @Reachable String email,
            @Size(max = 120) String username,
            @NotNull Role role,
            @Nullable OrganisationId organisation,
            @NotBlank @Pattern(regexp = "nl|en") String language) {

        public Invitation {
            name = name == null ? "" : OneLine.typed(name);
            email = email == null ? "" : OneLine.typed(email);
            username = username == null || OneLine.of(username).isEmpty() ? email : OneLine.typed(username);
            language = language == null ? "nl" : language;
        }
    }

    /**
     * An account and how its owner comes in.
     *
     * @param secret what stands in the link, told this once
     */
    public record Invited(Account account, String secret) {}

    /** The accounts of people who are reached at an address, closed ones too: whoever is to be invited may have one already. */
    @PreAuthorize("hasRole('OFFICE')")
    public List<Account> atTheSameAddress(String email) {
        return accounts.reachedAt(email);
    }

    /** Invites: the link goes by mail. */
    public Account invite(Invitation invitation, Caller by) {
        if (!by.is(Role.OFFICE) && !isColleague(invitation, by)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        check(invitation);
        if (!by.is(Role.OFFICE)) {
            colleagueAt(invitation).ifPresent(colleague -> {
                throw ProblemException.invalid(List.of(FieldProblem.of(
                        "email",
                        colleague.invited() ? "colleague-invited" : "colleague-known",
                        colleague.displayName())));
            });
        }
        if (accounts.named(invitation.username()).isPresent()) {
            throw taken(invitation);
        }
        Account account = insert(invitation);
        changes.note(
                account.id(),
                by.accountId(),
                new Changed("role", null, invitation.role().name()),
                new Changed("email", null, account.email()));
        mailing.send(account, LinkReason.INVITATION);
        return account;
    }

    /** Somebody of the same organisation whom an invitation would reach, unless it names another user name: two people may share a mailbox. */
    public Optional<Account> colleagueAt(Invitation invitation) {
        OrganisationId own = invitation.organisation();
        return own == null || !invitation.username().equals(invitation.email())
                ? Optional.empty()
                : accounts.reachedAt(invitation.email()).stream()
                        .filter(one -> own.equals(one.organisationId()) && one.closedAt() == null)
                        .findFirst();
    }

    /** The invitation once more, by a colleague, for somebody who has not signed in yet. */
    public Account inviteColleagueAgain(AccountId id, Caller by) {
        Account colleague = accounts.findById(id)
                .filter(one -> by.is(Role.ORGANISATION)
                        && by.organisationId() != null
                        && by.organisationId().equals(one.organisationId())
                        && one.invited())
                .orElseThrow(() -> ProblemException.notFound("account"));
        changes.note(id, by.accountId(), new Changed("mail", null, colleague.email()));
        mailing.send(colleague, LinkReason.INVITATION);
        return colleague;
    }

    /** The mail once more, for somebody who has lost the first one or the password. */
    @PreAuthorize("hasRole('OFFICE')")
    public Account mailAgain(AccountId id, Caller by) {
        Account account = open(id);
        changes.note(id, by.accountId(), new Changed("mail", null, account.email()));
        mailing.send(account, account.invited() ? LinkReason.INVITATION : LinkReason.FORGOTTEN_PASSWORD);
        return account;
    }

    /** A link that the office hands over itself, to somebody whom no mail reaches. */
    @PreAuthorize("hasRole('OFFICE')")
    public Invited again(AccountId id, Caller by) {
        Account account = open(id);
        changes.note(id, by.accountId(), new Changed("link", null, account.email()));
        return new Invited(account, links.issue(id));
    }

    private Account open(AccountId id) {
        return accounts.findById(id)
                .filter(one -> one.closedAt() == null && !one.roles().contains(Role.SERVICE))
                .orElseThrow(() -> ProblemException.notFound("account"));
    }

    private static boolean isColleague(Invitation invitation, Caller by) {
        return by.is(Role.ORGANISATION)
                && invitation.role() == Role.ORGANISATION
                && by.organisationId() != null
                && by.organisationId().equals(invitation.organisation());
    }

    private void check(Invitation invitation) {
        boolean ofOrganisation = invitation.role() == Role.ORGANISATION;
        OrganisationId organisation = invitation.organisation();
        if (invitation.role() == Role.SERVICE) {
            throw ProblemException.invalid(List.of(FieldProblem.of("role", "invalid")));
        }
        if (organisation != null) {
            organisations
                    .current(organisation)
                    .filter(acting -> !acting.id().equals(organisation))
                    .ifPresent(acting -> {
                        throw ProblemException.invalid(List.of(FieldProblem.of(
                                "organisation", "organisation-merged", acting.name() + ", " + acting.place())));
                    });
        }
        boolean known =
                organisation != null && organisations.findById(organisation).isPresent();
        if (ofOrganisation != known || (!ofOrganisation && organisation != null)) {
            throw ProblemException.invalid(List.of(FieldProblem.of("organisation", "organisation-of-role")));
        }
        String username = invitation.username();
        boolean ofAddress = username.equals(invitation.email());
        if (!ofAddress && !username.toLowerCase(Locale.ROOT).equals(Account.usernameOf(username))) {
            throw ProblemException.invalid(
                    List.of(FieldProblem.of("username", "username-plain", Account.usernameOf(username))));
        }
    }

    private Account insert(Invitation invitation) {
        try {
            return accounts.insert(Account.of(
                    invitation.username(),
                    "",
                    invitation.name(),
                    invitation.email(),
                    invitation.language(),
                    invitation.role(),
                    invitation.organisation()));
        } catch (DuplicateKeyException e) {
            throw taken(invitation);
        }
    }

    /** Who typed no user name reads that the address is one already. */
    private static ProblemException taken(Invitation invitation) {
        boolean ofAddress = invitation.username().equals(invitation.email());
        return ProblemException.invalid(
                List.of(FieldProblem.of("username", ofAddress ? "address-is-username" : "username-taken")));
    }
}
