package org.keurwerk.audit.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** A task that somebody has goes to somebody else who may do it (overdragen); both read it in their list of tasks. */
@Component
class HandingTaskOver implements Remedy {

    private final HandingOver handing;
    private final HumanTasks tasks;
    private final Accounts accounts;

    HandingTaskOver(HandingOver handing, HumanTasks tasks, Accounts accounts) {
        this.handing = handing;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @Override
    public OfficeAct act() {
        return OfficeAct.HANDED_OVER;
    }

    @Override
    public boolean fits(HumanTask task) {
        return handing.held(task.id()).map(held -> !held.others().isEmpty()).orElse(false);
    }

    @Override
    public List<FieldProblem> check(Intervene said, HumanTask task) {
        AccountId to = said.to();
        if (to == null) {
            return List.of(FieldProblem.of("to", "required"));
        }
        boolean may = handing.held(task.id()).map(Held::others).orElse(List.of()).stream()
                .anyMatch(other -> other.id().equals(to));
        return may ? List.of() : List.of(FieldProblem.of("to", "may-not-do-this-task"));
    }

    @Override
    public boolean carryOut(Intervention noted) {
        AccountId to = Objects.requireNonNull(noted.to());
        Optional<HumanTask> task = tasks.open(Objects.requireNonNull(noted.taskId()));
        AccountId holder = task.map(HumanTask::assignee).orElse(null);
        if (holder == null) {
            return false;
        }
        if (!holder.equals(to)) {
            handing.handOver(
                    noted.taskId(),
                    holder,
                    to,
                    Caller.of(accounts.findById(noted.by()).orElseThrow()));
        }
        return true;
    }
}
