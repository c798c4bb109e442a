package org.keurwerk.audit.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.worklist.InboxNote.Note;
import org.keurwerk.contracts.id.TaskId;

/** Tasks that lie with a closed account are seen by the office, and by nobody else. */
class TasksOfTheClosedTest {

    private final Accounts accounts = DocumentStore.repository(DocumentStore.empty(), Accounts.class);
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final TasksOfTheClosed note = new TasksOfTheClosed(accounts, tasks);
    private final Account co = accounts.insert(AccountSamples.named("co", "Co-auditor", Role.AUDITOR));
    private final Caller office = Caller.of(AccountSamples.named("office", "Bureau", Role.OFFICE));

    @Test
    void theOfficeIsLedToWhoseTasksNobodyDoes() {
        tasks.put(new HumanTask(
                new TaskId("task-1"),
                Kinds.SCORE_NORMS,
                TestIds.TRJ_1,
                co.id(),
                Set.of(),
                LocalDate.of(2020, 8, 1),
                Instant.EPOCH));
        assertThat(note.of(office)).as("while the account is open").isEmpty();

        accounts.save(co.closedSince(Instant.EPOCH));

        assertThat(note.of(office)).contains(new Note("inbox.note.closed", 1, "/office/accounts/acc_co#tasks"));
        assertThat(note.of(Caller.of(AccountSamples.named("director", "Directeur", Role.DIRECTOR))))
                .isEmpty();
    }
}
