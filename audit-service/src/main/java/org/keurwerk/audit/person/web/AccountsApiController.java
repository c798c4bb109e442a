package org.keurwerk.audit.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.InvitingPeople;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.person.InvitingPeople.Invited;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for the office. */
@RestController
@RequestMapping("/api/v1/accounts")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "Accounts")
class AccountsApiController {

    private final Accounts accounts;
    private final InvitingPeople inviting;
    private final ChangingAccount changing;
    private final Changes changes;
    private final PortalAddress portal;

    AccountsApiController(
            Accounts accounts,
            InvitingPeople inviting,
            ChangingAccount changing,
            Changes changes,
            PortalAddress portal) {
        this.accounts = accounts;
        this.inviting = inviting;
        this.changing = changing;
        this.changes = changes;
        this.portal = portal;
    }

    /** An account as the API shows it. */
    record AccountView(
            AccountId id,
            String username,
            String name,
            String email,
            @Nullable String secondEmail,
            String language,
            List<Role> roles,
            @Nullable OrganisationId organisationId,
            MailChoice mails,
            boolean invited,
            boolean closed) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    account.email(),
                    account.secondEmail(),
                    account.language(),
                    account.roles().stream().sorted().toList(),
                    account.organisationId(),
                    account.mails(),
                    account.invited(),
                    account.closedAt() != null);
        }
    }

    /**
     * An account with the link for its owner.
     *
     * @param link works once, for a limited time; told this once
     */
    record AccountWithLink(AccountView account, String link) {}

    @GetMapping
    @Operation(summary = "All accounts of people")
    List<AccountView> all() {
        return accounts.findAll().stream()
                .filter(account -> !account.roles().contains(Role.SERVICE))
                .map(AccountView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Invite somebody: an account, whose owner gets a link by mail to choose a password",
            description =
                    "Who has an account with this address already is told first (409): it is made only with another=true.")
    AccountView invite(
            @Valid @RequestBody Invitation invitation, @RequestParam(defaultValue = "false") boolean another) {
        List<Account> alike = another ? List.of() : inviting.atTheSameAddress(invitation.email());
        if (!alike.isEmpty()) {
            throw new ProblemException(
                    InvitingPeople.ADDRESS_KNOWN,
                    invitation.email(),
                    alike.stream()
                            .map(account -> account.displayName() + " (" + account.username() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return AccountView.of(inviting.invite(invitation, Caller.current()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An account", description = "Its ETag is its version, for If-Match when it is changed.")
    ResponseEntity<AccountView> one(@PathVariable AccountId id) {
        return tagged(changing.find(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change what is known of a person",
            description =
                    "With If-Match a change that was made since is refused (412)."
                            + " An address at which somebody else is reached already is refused (409), unless another=true says that it is meant.")
    ResponseEntity<AccountView> change(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean another,
            @Valid @RequestBody Person person) {
        changing.mustBeMeant(id, person, another);
        return tagged(IfMatch.with(ifMatch, null, version -> changing.change(id, version, person, Caller.current())));
    }

    @PostMapping("/{id}/link")
    @Operation(summary = "A link for the owner, to be handed over by the office; the one before works no more")
    AccountWithLink link(@PathVariable AccountId id, HttpServletRequest request) {
        return withLink(inviting.again(id, Caller.current()), request);
    }

    @PostMapping("/{id}/mail")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send the owner a link by mail; the one before works no more")
    AccountView mail(@PathVariable AccountId id) {
        return AccountView.of(inviting.mailAgain(id, Caller.current()));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close an account: nobody signs in with it any more")
    void close(@PathVariable AccountId id) {
        changing.close(id, Caller.current());
    }

    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Open a closed account again")
    void reopen(@PathVariable AccountId id) {
        changing.reopen(id, Caller.current());
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "What was changed, what was before, by whom and when; latest first")
    List<Change> changes(@PathVariable AccountId id) {
        return changes.of(id);
    }

    private static ResponseEntity<AccountView> tagged(Account account) {
        return ResponseEntity.ok().eTag(IfMatch.tag(account.version())).body(AccountView.of(account));
    }

    private AccountWithLink withLink(Invited invited, HttpServletRequest request) {
        return new AccountWithLink(AccountView.of(invited.account()), portal.welcome(invited.secret(), request));
    }
}
