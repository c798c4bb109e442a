package org.keurwerk.audit.process.engine.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.What;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells that deadlines are missed. An open task whose follow-up date has passed is overdue and not told yet: telling and taking the date away are
 * one transaction, so that it is told once, and after the fact that set the deadline, which stands in the outbox before it.
 */
@Component
public class OverdueTasks {

    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<Deadlines> deadlines;

    OverdueTasks(TaskService tasks, ProcessEngineConfigurationImpl engine, ObjectProvider<Deadlines> deadlines) {
        this.tasks = tasks;
        this.engine = engine;
        this.deadlines = deadlines;
    }

    /** Tells of each deadline that is missed by now and was not told. */
    public void tell() {
        for (Task task : overdue()) {
            TraceContext.started().run(() -> tell(task.getId()));
        }
    }

    private List<Task> overdue() {
        return tasks.createTaskQuery()
                .followUpBefore(ClockUtil.getCurrentTime())
                .list();
    }

    private void tell(String taskId) {
        try {
            engine.getCommandExecutorTxRequired().execute(commands -> missed(taskId, commands));
        } catch (OptimisticLockingException e) {
            // somebody ends or claims the task at this moment; where it stays open, the next look tells of it
            return;
        }
    }

    /** A last day that is provisional is moved on and not missed. */
    private @Nullable Void missed(String taskId, CommandContext commands) {
        TaskEntity task = commands.getTaskManager().findTaskById(taskId);
        if (task != null && isOverdue(task.getFollowUpDate())) {
            Optional<LocalDate> later = deadlines
                    .getObject()
                    .provisional(
                            UserTaskIds.kind(task.getTaskDefinitionKey()),
                            new TrajectoryId(task.getExecution().getProcessBusinessKey()));
            if (later.isPresent()) {
                MovedDeadlines.moved(taskId, later.get(), commands);
            } else {
                DeadlineListener.tell(task, What.MISSED, DeadlineListener.dueOn(task));
                task.setFollowUpDate(null);
            }
        }
        return null;
    }

    private static boolean isOverdue(@Nullable Date followUp) {
        return followUp != null
                && !followUp.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant());
    }

    /** The earliest day on which an open task becomes overdue; it may have passed. */
    public Optional<LocalDate> nextDay() {
        return tasks
                .createTaskQuery()
                .followUpAfter(Date.from(Instant.EPOCH))
                .orderByFollowUpDate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(task -> BusinessTime.dayOf(task.getFollowUpDate().toInstant()))
                .findFirst();
    }
}
