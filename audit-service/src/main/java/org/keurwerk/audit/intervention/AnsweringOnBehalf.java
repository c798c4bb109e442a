package org.keurwerk.audit.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;

/**
 * Somebody of the office fills in a task of the organisation for a person who phoned (namens). The task lies with that somebody from then on, what was
 * typed so far comes along, and the organisation may take it over again; the dossier shows who handed it in and for whom. What an auditor or the
 * director declares, nobody declares for them; what only the organisation may read, the office does not write.
 */
@Component
class AnsweringOnBehalf implements Remedy {

    private final HumanTasks tasks;
    private final Forms forms;

    AnsweringOnBehalf(HumanTasks tasks, Forms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public OfficeAct act() {
        return OfficeAct.ON_BEHALF;
    }

    @Override
    public boolean fits(HumanTask task) {
        TaskForm<?, ?> form = forms.of(task.kind());
        return form.actor() == Actor.ORGANISATION && form.readers() != Readers.ONLY_THE_ORGANISATION;
    }

    @Override
    public List<FieldProblem> check(Intervene said, HumanTask task) {
        return said.spokenWith() == null || OneLine.of(said.spokenWith()).isEmpty()
                ? List.of(FieldProblem.of("spokenWith", "required"))
                : List.of();
    }

    @Override
    public boolean carryOut(Intervention noted) {
        TaskId taskId = Objects.requireNonNull(noted.taskId());
        Optional<HumanTask> task = tasks.open(taskId);
        if (task.isEmpty()) {
            return false;
        }
        AccountId holder = task.get().assignee();
        return noted.by().equals(holder)
                || (holder == null ? tasks.claim(taskId, noted.by()) : tasks.handOver(taskId, holder, noted.by()));
    }
}
