package org.keurwerk.audit.complaint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/**
 * Who may handle a complaint: somebody of the certifying body who took no part in the trajectory that it is about (domain.md, "Independence"). Of one that is
 * about no trajectory nothing is known, so whoever answers it says so.
 */
@Component
class Uninvolved {

    /** The names of the rules; each has its words. */
    static final String AUDITED_IT = "AUDITED_IT";

    static final String TOOK_PART = "TOOK_PART";

    private static final Set<Role> HANDLERS = Set.of(Role.OFFICE, Role.DIRECTOR, Role.BOARD);
    private static final Set<TaskKind> OF_COMPLAINTS =
            Set.of(AppointHandlerForm.KIND, AnswerComplaintForm.KIND, GiveViewForm.KIND);

    private final Accounts accounts;
    private final Teams teams;
    private final Submissions submissions;
    private final RefusedAttempts attempts;

    Uninvolved(Accounts accounts, Teams teams, Submissions submissions, RefusedAttempts attempts) {
        this.accounts = accounts;
        this.teams = teams;
        this.submissions = submissions;
        this.attempts = attempts;
    }

    /** Those who could handle complaints at all, by name. */
    List<Account> handlers() {
        return accounts.findAll().stream()
                .filter(Account::mayAct)
                .filter(account -> account.roles().stream().anyMatch(HANDLERS::contains))
                .sorted(Comparator.comparing(Account::displayName))
                .toList();
    }

    /** The rule that keeps an account from handling a complaint; empty when none does. What somebody did after it was filed is not what it is about. */
    Optional<String> bar(Complaint complaint, AccountId account) {
        if (complaint.general()) {
            return Optional.empty();
        }
        if (teams.wasEverAsked(complaint.trajectoryId(), account)) {
            return Optional.of(AUDITED_IT);
        }
        boolean tookPart = submissions.submittedIn(complaint.trajectoryId()).stream()
                .filter(answer -> !OF_COMPLAINTS.contains(answer.kind()))
                .filter(answer ->
                        answer.submittedAt() != null && answer.submittedAt().isBefore(complaint.filedAt()))
                .anyMatch(answer -> answer.author().equals(account));
        return tookPart ? Optional.of(TOOK_PART) : Optional.empty();
    }

    /** Somebody tried it all the same. */
    void refused(Complaint complaint, TaskKind what, AccountId by, AccountId about, String rule) {
        attempts.note(complaint.trajectoryId(), what, by, List.of(new Reason(about, rule, null)));
    }
}
