package org.keurwerk.audit.process.engine.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * Gives an open task another last day, and tells of its deadline anew: reminders and lists follow. A timer of the task that was to end with the old day
 * ends with the new one.
 */
@Component
public class MovedDeadlines {

    private static final int ATTEMPTS = 3;

    private final ProcessEngineConfigurationImpl engine;

    MovedDeadlines(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Whether the task is open and due on this day now. */
    public boolean move(String taskId, LocalDate dueOn) {
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.getCommandExecutorTxRequired().execute(commands -> moved(taskId, dueOn, commands));
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    static boolean moved(String taskId, LocalDate dueOn, CommandContext commands) {
        TaskEntity task = commands.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return false;
        }
        LocalDate before = DeadlineListener.dueOn(task);
        if (!before.equals(dueOn)) {
            moveTimers(task, before, dueOn, commands);
            task.setDueDate(Date.from(BusinessTime.startOf(dueOn.plusDays(1)).minusSeconds(1)));
            DeadlineListener.set(task, dueOn);
        }
        return true;
    }

    private static void moveTimers(TaskEntity task, LocalDate before, LocalDate dueOn, CommandContext commands) {
        Instant end = BusinessTime.startOf(before.plusDays(1));
        Date newEnd = Date.from(BusinessTime.startOf(dueOn.plusDays(1)));
        commands.getJobManager().findTimersByExecutionId(task.getExecutionId()).stream()
                .filter(timer -> timer.getDuedate().toInstant().equals(end))
                .forEach(timer -> timer.setDuedate(newEnd));
    }
}
