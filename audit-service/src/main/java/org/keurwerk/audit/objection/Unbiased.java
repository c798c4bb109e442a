package org.keurwerk.audit.objection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/**
 * Who may advise or decide on an objection: nobody who was involved in what it is about (domain.md, "Independence"). A committee may have members from outside,
 * who have no account; of somebody who has one, also when only the name was written, the rules are checked.
 */
@Component
class Unbiased {

    private final Accounts accounts;
    private final Teams teams;
    private final Submissions submissions;
    private final Objections objections;
    private final Contestable contestable;
    private final RefusedAttempts attempts;

    Unbiased(
            Accounts accounts,
            Teams teams,
            Submissions submissions,
            Objections objections,
            Contestable contestable,
            RefusedAttempts attempts) {
        this.accounts = accounts;
        this.teams = teams;
        this.submissions = submissions;
        this.objections = objections;
        this.contestable = contestable;
        this.attempts = attempts;
    }

    /** The accounts that somebody may mean by a name: the user name, or the name that others see. */
    List<Account> meant(String name) {
        String key = OneLine.key(name);
        return accounts.findAll().stream()
                .filter(account -> account.username().equals(key)
                        || OneLine.key(account.displayName()).equals(key))
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    /** The rule that keeps somebody out of the committee; empty when none does. */
    Optional<String> barFromCommittee(Trajectory trajectory, Account account) {
        if (account.roles().contains(Role.ORGANISATION)) {
            return Optional.of("OF_AN_ORGANISATION");
        }
        if (account.roles().contains(Role.BOARD) || account.roles().contains(Role.DIRECTOR)) {
            return Optional.of("DECIDES");
        }
        return bar(trajectory, account.id());
    }

    /** The rule that keeps somebody from deciding on it; empty when none does. */
    Optional<String> bar(Trajectory trajectory, AccountId account) {
        if (teams.wasEverAsked(trajectory.id(), account)) {
            return Optional.of("AUDITED_IT");
        }
        boolean decidedIt = objections
                .last(trajectory.id())
                .map(contestable::decidedBy)
                .filter(account::equals)
                .isPresent();
        if (decidedIt) {
            return Optional.of("DECIDED_IT");
        }
        boolean tookPart = submissions.submittedIn(trajectory.id()).stream()
                .filter(answer -> !ObjectionForm.KINDS.contains(answer.kind().key()))
                .anyMatch(answer -> answer.author().equals(account));
        return tookPart ? Optional.of("TOOK_PART") : Optional.empty();
    }

    /** Somebody tried it all the same. */
    void refused(Trajectory trajectory, TaskKind what, AccountId by, AccountId about, String rule) {
        attempts.note(trajectory.id(), what, by, List.of(new Reason(about, rule, null)));
    }
}
