package org.keurwerk.audit.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.deadline.LaterDay;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.OfficeAct;
import org.springframework.stereotype.Component;

/** A later last day for an open task (uitstel), by the rule of {@link LaterDay}; what ends with that day by itself ends later with it. */
@Component
class Extending implements Remedy {

    private final HumanTasks tasks;
    private final LaterDay laterDay;
    private final Forms forms;

    Extending(HumanTasks tasks, LaterDay laterDay, Forms forms) {
        this.tasks = tasks;
        this.laterDay = laterDay;
        this.forms = forms;
    }

    @Override
    public OfficeAct act() {
        return OfficeAct.EXTENDED;
    }

    @Override
    public boolean fits(HumanTask task) {
        return true;
    }

    @Override
    public List<FieldProblem> check(Intervene said, HumanTask task) {
        LocalDate dueOn = said.dueOn();
        if (dueOn == null) {
            return List.of(FieldProblem.of("dueOn", "required"));
        }
        return laterDay.problem("dueOn", dueOn, task.dueOn()).or(() -> tooLate(dueOn, task)).stream()
                .toList();
    }

    private Optional<FieldProblem> tooLate(LocalDate dueOn, HumanTask task) {
        return forms.of(task.kind())
                .neededBefore(task.trajectoryId())
                .filter(needed -> !dueOn.isBefore(needed))
                .map(needed -> FieldProblem.of("dueOn", "needed-before", needed.toString()));
    }

    @Override
    public boolean carryOut(Intervention noted) {
        return tasks.moveDeadline(Objects.requireNonNull(noted.taskId()), Objects.requireNonNull(noted.dueOn()));
    }
}
