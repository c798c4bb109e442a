package org.keurwerk.audit.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.OfficeAct;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A later last day for an open task (uitstel). It is a working day, it lies after the last day so far, and not further ahead than the setting
 * {@code keurwerk.interventions.longest-extension} says; what ends with that day by itself ends later with it.
 */
@Component
class Extending implements Remedy {

    private final HumanTasks tasks;
    private final WorkingDays workingDays;
    private final BusinessTime time;
    private final int longest;

    Extending(
            HumanTasks tasks,
            WorkingDays workingDays,
            BusinessTime time,
            @Value("${keurwerk.interventions.longest-extension:90}") int longest) {
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.time = time;
        this.longest = longest;
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
        LocalDate today = time.today();
        if (!dueOn.isAfter(task.dueOn())) {
            return List.of(FieldProblem.of("dueOn", "not-later", task.dueOn().toString()));
        }
        if (dueOn.isBefore(today)) {
            return List.of(FieldProblem.of("dueOn", "in-the-past", today.toString()));
        }
        if (dueOn.isAfter(today.plusDays(longest))) {
            return List.of(FieldProblem.of(
                    "dueOn", "too-far-ahead", today.plusDays(longest).toString()));
        }
        return workingDays.isWorkingDay(dueOn)
                ? List.of()
                : List.of(FieldProblem.of(
                        "dueOn", "no-working-day", workingDays.onOrAfter(dueOn).toString()));
    }

    @Override
    public boolean carryOut(Intervention noted) {
        return tasks.moveDeadline(Objects.requireNonNull(noted.taskId()), Objects.requireNonNull(noted.dueOn()));
    }
}
