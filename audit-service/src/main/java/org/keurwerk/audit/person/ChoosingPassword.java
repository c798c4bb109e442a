package org.keurwerk.audit.person;

import java.util.ArrayList;
import java.util.List;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** The owner of an account chooses a password: with a link, or with the password of before. Sessions of the old password end. */
@Component
public class ChoosingPassword {

    /** The link was used, replaced or is too old. */
    public static final ProblemKind LINK_ENDED = new ProblemKind("link-ended", 410);

    private static final String FIELD = "password";

    private final Accounts accounts;
    private final AccountLinks links;
    private final Passwords passwords;
    private final AccessKeys keys;
    private final Changes changes;

    public ChoosingPassword(
            Accounts accounts, AccountLinks links, Passwords passwords, AccessKeys keys, Changes changes) {
        this.keys = keys;
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.changes = changes;
    }

    /** The account whose owner holds a link that works. */
    public Account owner(String secret) {
        return links.owner(secret)
                .flatMap(accounts::findById)
                .filter(account -> account.closedAt() == null)
                .orElseThrow(() -> new ProblemException(LINK_ENDED));
    }

    /**
     * With a link, which then works no more. A password that is refused leaves it as it is. Whoever needs a link may have lost more than a password: the
     * access keys of the account end with it. One who knows the password of before keeps them.
     */
    public Account choose(String secret, String password) {
        Account account = owner(secret);
        mustBeEmpty(problems(account, password));
        AccountId owner = links.use(secret).orElseThrow(() -> new ProblemException(LINK_ENDED));
        Account kept = keep(account, password, owner);
        keys.withdrawAll(owner);
        return kept;
    }

    /**
     * With the password of before.
     *
     * @throws ProblemException naming at once all that is wrong; the same password again is none
     */
    public void change(Caller caller, String before, String password) {
        Account account = accounts.findById(caller.accountId()).orElseThrow(() -> ProblemException.notFound("account"));
        List<FieldProblem> errors = new ArrayList<>();
        if (!passwords.matches(before, account.passwordHash())) {
            errors.add(FieldProblem.of("before", "password-wrong"));
        }
        errors.addAll(problems(account, password));
        if (errors.isEmpty() && before.equals(password)) {
            errors.add(FieldProblem.of(FIELD, "password-same"));
        }
        mustBeEmpty(errors);
        keep(account, password, account.id());
        links.withdraw(account.id());
    }

    private List<FieldProblem> problems(Account account, String password) {
        return passwords.problems(FIELD, password, account.username(), account.displayName(), account.email());
    }

    private static void mustBeEmpty(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private Account keep(Account account, String password, AccountId by) {
        Account kept = accounts.save(account.withPassword(passwords.hash(password)));
        changes.note(account.id(), by, new Changed(FIELD, null, "•••"));
        return kept;
    }
}
