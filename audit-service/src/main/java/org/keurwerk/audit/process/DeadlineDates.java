package org.keurwerk.audit.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code deadlines} in the models: the engine's moments for the application's dates. No model holds a duration of its own. */
@Component
public class DeadlineDates implements SeenByModels {

    private final ObjectProvider<Deadlines> deadlines;

    DeadlineDates(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String nameInModels() {
        return "deadlines";
    }

    /**
     * The last second of the day by which a task is due.
     *
     * @param kind key of the task's kind
     */
    public Date dueDate(DelegateExecution execution, String kind) {
        return endOf(deadlines.getObject().dueOn(TaskKind.of(kind), trajectory(execution)));
    }

    /** The first moment of the day on which a timer fires. */
    public Date timer(DelegateExecution execution, String name) {
        return Date.from(BusinessTime.startOf(deadlines.getObject().timer(name, trajectory(execution))));
    }

    private static TrajectoryId trajectory(DelegateExecution execution) {
        return new TrajectoryId(execution.getProcessBusinessKey());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(BusinessTime.startOf(day.plusDays(1)).minusSeconds(1));
    }
}
