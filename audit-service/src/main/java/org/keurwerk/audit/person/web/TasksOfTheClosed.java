package org.keurwerk.audit.person.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.worklist.InboxNote;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** The office sees with its work that tasks lie with people whose accounts are closed: nobody else does them until they are given away. */
@Component
class TasksOfTheClosed implements InboxNote {

    private final Accounts accounts;
    private final HumanTasks tasks;

    TasksOfTheClosed(Accounts accounts, HumanTasks tasks) {
        this.accounts = accounts;
        this.tasks = tasks;
    }

    @Override
    public Optional<Note> of(Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            return Optional.empty();
        }
        List<AccountId> holders = tasks
                .openFor(accounts.findByClosedAtIsNotNull().stream()
                        .map(Account::id)
                        .map(AccountId::value)
                        .collect(Collectors.toSet()))
                .stream()
                .map(task -> task.assignee())
                .filter(Objects::nonNull)
                .toList();
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Note("inbox.note.closed", holders.size(), "/office/accounts/" + holders.get(0) + "#tasks"));
    }
}
