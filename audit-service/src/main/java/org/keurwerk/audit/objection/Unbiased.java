package org.keurwerk.audit.objection;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
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
    private final Trajectories trajectories;

    Unbiased(
            Accounts accounts,
            Teams teams,
            Submissions submissions,
            Objections objections,
            Contestable contestable,
            RefusedAttempts attempts,
            Trajectories trajectories) {
        this.accounts = accounts;
        this.teams = teams;
        this.submissions = submissions;
        this.objections = objections;
        this.contestable = contestable;
        this.attempts = attempts;
        this.trajectories = trajectories;
    }

    /** The accounts that somebody may mean by a name: the user name, the name that others see, or the address. */
    List<Account> meant(String name) {
        String key = OneLine.key(name);
        return accounts.findAll().stream()
                .filter(account -> account.username().equals(key)
                        || OneLine.key(account.displayName()).equals(key)
                        || OneLine.key(account.email()).equals(key))
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

    /** The rule that keeps somebody from deciding on it; empty when none does. What was re-audited rests on the audit before it. */
    Optional<String> bar(Trajectory trajectory, AccountId account) {
        List<TrajectoryId> dossiers = withWhatWasBefore(trajectory);
        if (dossiers.stream().anyMatch(dossier -> teams.wasEverAsked(dossier, account))) {
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
        boolean tookPart = dossiers.stream()
                .flatMap(dossier -> submissions.submittedIn(dossier).stream())
                .filter(answer -> !ObjectionForm.KINDS.contains(answer.kind().key()))
                .anyMatch(answer -> answer.author().equals(account));
        return tookPart ? Optional.of("TOOK_PART") : Optional.empty();
    }

    private List<TrajectoryId> withWhatWasBefore(Trajectory trajectory) {
        return Stream.iterate(
                        trajectory,
                        Objects::nonNull,
                        one -> one.reaudit() == null
                                ? null
                                : trajectories.known(one.reaudit().of()))
                .map(Trajectory::id)
                .toList();
    }

    /** Somebody tried it all the same. */
    void refused(Trajectory trajectory, TaskKind what, AccountId by, AccountId about, String rule) {
        attempts.note(trajectory.id(), what, by, List.of(new Reason(about, rule, null)));
    }
}
