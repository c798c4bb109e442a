package org.keurwerk.audit.worklist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Callers;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.worklist.Substitutes.Known;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/**
 * Who may do a task in somebody's place. What several are asked, each of them may do; of what is asked of one person by name, the feature of the task knows
 * who else may.
 */
@Component
class Substitution {

    private final Accounts accounts;
    private final Callers callers;
    private final List<Substitutes> substitutes;

    Substitution(Accounts accounts, Callers callers, List<Substitutes> substitutes) {
        this.accounts = accounts;
        this.callers = callers;
        this.substitutes = List.copyOf(substitutes);
    }

    /** Tells the feature of a task that was asked by name who has it now. */
    void replaced(HumanTask task, AccountId from, AccountId to) {
        if (task.candidates().isEmpty()) {
            substitutes.stream()
                    .filter(feature -> feature.forTask(task).contains(to))
                    .findFirst()
                    .ifPresent(feature -> feature.replaced(task, from, to));
        }
    }

    /** What the office has to know of some of them. */
    Map<AccountId, List<Known>> known(HumanTask task) {
        Map<AccountId, List<Known>> known = new HashMap<>();
        if (task.candidates().isEmpty()) {
            substitutes.forEach(feature -> known.putAll(feature.known(task)));
        }
        return Map.copyOf(known);
    }

    /** Who may do it besides the one who has it, by name: whoever is asked as well, or whom its feature names. */
    List<Account> others(HumanTask task) {
        Set<AccountId> named = task.candidates().isEmpty()
                ? substitutes.stream()
                        .flatMap(feature -> feature.forTask(task).stream())
                        .collect(Collectors.toSet())
                : Set.of();
        List<Account> all = accounts.findAll().stream().filter(Account::mayAct).toList();
        Set<AccountId> asked = task.candidates().isEmpty()
                ? named
                : callers.of(all).stream()
                        .filter(caller -> caller.parties().stream().anyMatch(task.candidates()::contains))
                        .map(Caller::accountId)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(account -> asked.contains(account.id()))
                .filter(account -> !account.id().equals(task.assignee()))
                .sorted(Comparator.comparing(Account::displayName))
                .toList();
    }
}
