package org.keurwerk.audit.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.text.Reachable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.press.OnPaper;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What is known of a person is mended, by themselves or by the office; the office closes accounts. What was before is kept with who and when. */
@Component
public class ChangingAccount {

    /** One's own account, or that of a service, is not closed here. */
    public static final ProblemKind NOT_CLOSED = new ProblemKind("account-not-closed", 409);

    /** Somebody else saved in between. */
    public static final ProblemKind CHANGED_SINCE = new ProblemKind("changed-since", 409);

    /** Somebody else is reached at the address already. */
    public static final ProblemKind ADDRESS_OF_ANOTHER = new ProblemKind("address-of-another", 409);

    private final Accounts accounts;
    private final AccountLinks links;
    private final MailingLinks mailing;
    private final AccessKeys keys;
    private final HandingOver handing;
    private final Changes changes;
    private final BusinessTime time;

    public ChangingAccount(
            Accounts accounts,
            AccountLinks links,
            MailingLinks mailing,
            AccessKeys keys,
            HandingOver handing,
            Changes changes,
            BusinessTime time) {
        this.handing = handing;
        this.accounts = accounts;
        this.links = links;
        this.mailing = mailing;
        this.keys = keys;
        this.changes = changes;
        this.time = time;
    }

    /**
     * What can be mended.
     *
     * @param secondEmail where mail goes that the first address does not take
     * @param mails how the person wants letters of tasks; null leaves it as it is
     */
    public record Person(
            @NotBlank @OnPaper @Size(max = 120) String name,
            @NotBlank @Email @Reachable String email,
            @Nullable @Email @Reachable String secondEmail,
            @NotBlank @Pattern(regexp = "nl|en") String language,
            @Nullable @Valid MailChoice mails) {

        public Person {
            name = name == null ? "" : OneLine.typed(name);
            email = email == null ? "" : OneLine.typed(email);
            secondEmail = secondEmail == null || OneLine.of(secondEmail).isEmpty() ? null : OneLine.typed(secondEmail);
            language = language == null ? "nl" : language;
        }
    }

    /**
     * Changes a person's own account, or any by the office.
     *
     * @param version the one that was read; null to change whatever is there
     */
    public Account change(AccountId id, @Nullable Long version, Person person, Caller by) {
        if (!by.is(Role.OFFICE) && !by.accountId().equals(id)) {
            throw ProblemException.notFound("account");
        }
        Account before = find(id);
        if (version != null && !version.equals(before.version())) {
            throw new ProblemException(CHANGED_SINCE);
        }
        if (invitesAnew(before, person)) {
            mustBeNobodyElses(person.email(), before);
        }
        Account after = save(before.withPerson(
                        username(before, person),
                        person.name(),
                        person.email(),
                        person.secondEmail(),
                        person.language())
                .withMails(person.mails() == null ? before.mails() : person.mails()));
        changes.note(
                id,
                by.accountId(),
                new Changed("name", before.displayName(), after.displayName()),
                new Changed("email", before.email(), after.email()),
                new Changed("username", before.username(), after.username()),
                new Changed("secondEmail", before.secondEmail(), after.secondEmail()),
                new Changed("language", before.language(), after.language()),
                new Changed(
                        "mails.asked",
                        before.mails().asked().name(),
                        after.mails().asked().name()),
                new Changed(
                        "mails.reminders",
                        before.mails().reminders().name(),
                        after.mails().reminders().name()));
        if (!before.email().equals(after.email())) {
            forgetLinksTo(after);
        }
        return after;
    }

    /**
     * The accounts of others who are reached at an address that somebody is to have from now on: whoever changes it is asked whether that is meant.
     * Who was only invited is refused it anyway.
     */
    public List<Account> alsoAt(AccountId id, Person person) {
        Account before = find(id);
        if (invitesAnew(before, person)) {
            return List.of();
        }
        return Stream.of(person.email(), person.secondEmail())
                .filter(Objects::nonNull)
                .filter(address -> !MailAddress.of(address).equalsIgnoreCase(before.email())
                        && !MailAddress.of(address).equalsIgnoreCase(before.secondEmail()))
                .flatMap(address -> accounts.reachedAt(address).stream())
                .filter(one -> !one.id().equals(id))
                .distinct()
                .toList();
    }

    /**
     * The same for a program, which says with its change that it is meant.
     *
     * @throws ProblemException when somebody else is reached there and it is not meant
     */
    public void mustBeMeant(AccountId id, Person person, boolean meant) {
        if (!meant && !alsoAt(id, person).isEmpty()) {
            throw new ProblemException(ADDRESS_OF_ANOTHER, person.email());
        }
    }

    /** A link that opens one account must not go to the owner of another. */
    private void mustBeNobodyElses(String email, Account invited) {
        accounts.reachedAt(email).stream()
                .filter(one -> !one.id().equals(invited.id()))
                .findFirst()
                .ifPresent(owner -> {
                    throw ProblemException.invalid(
                            List.of(FieldProblem.of("email", "address-of-another", owner.displayName())));
                });
    }

    /** Who was invited under an address that is mended, and never signed in, signs in with the mended one. */
    private String username(Account before, Person person) {
        String mended = Account.usernameOf(person.email());
        boolean namedByAddress = before.invited() && before.username().equals(Account.usernameOf(before.email()));
        return namedByAddress && accounts.findByUsername(mended).isEmpty() ? mended : before.username();
    }

    /** Whether a change mails the invitation again, because it moves the address of somebody who has not signed in yet. */
    public static boolean invitesAnew(Account before, Person person) {
        return before.invited() && !before.email().equals(MailAddress.of(person.email()));
    }

    /** What went to an address that was wrong opens nothing; who was invited gets the invitation where they are reached. */
    private void forgetLinksTo(Account moved) {
        links.withdraw(moved.id());
        if (moved.invited()) {
            mailing.send(moved, LinkReason.INVITATION);
        }
    }

    /**
     * Nobody signs in with it any more; its links and keys stop to work, also after it is opened again. Tasks of several people that it had taken are
     * there for the others again, with what was typed.
     */
    public void close(AccountId id, Caller by) {
        Account before = find(id);
        if (!by.is(Role.OFFICE) || by.accountId().equals(id)) {
            throw new ProblemException(NOT_CLOSED);
        }
        if (before.closedAt() == null) {
            openOrClosed(before, time.now(), by);
            links.withdraw(id);
            keys.withdrawAll(id);
        }
        handing.release(id, by);
    }

    /** It is as it was before it was closed, without the keys. */
    public void reopen(AccountId id, Caller by) {
        Account before = find(id);
        if (!by.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        if (before.closedAt() != null) {
            openOrClosed(before, null, by);
        }
    }

    private void openOrClosed(Account before, @Nullable Instant closedAt, Caller by) {
        save(before.closedSince(closedAt));
        changes.note(
                before.id(),
                by.accountId(),
                new Changed(
                        "state", before.closedAt() == null ? "open" : "closed", closedAt == null ? "open" : "closed"));
    }

    /** An account of a person; those of services are settings. */
    public Account find(AccountId id) {
        return accounts.findById(id)
                .filter(account -> !account.roles().contains(Role.SERVICE))
                .orElseThrow(() -> ProblemException.notFound("account"));
    }

    private Account save(Account account) {
        try {
            return accounts.save(account);
        } catch (OptimisticLockingFailureException e) {
            throw new ProblemException(CHANGED_SINCE);
        }
    }
}
