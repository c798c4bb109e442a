package org.keurwerk.audit.process.engine.outbox;

import java.time.LocalDate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.Handover;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.What;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * Gives a task from one account to another, only while the first has it. Where the task was asked of that account by name, it is now asked of the
 * other, and its deadline is told anew in the same transaction, so that the reminders follow
 * and the other reads whose it was.
 */
@Component
public class HandedOverTasks {

    private static final String BY_NAME = "acc_";

    private final ProcessEngineConfigurationImpl engine;
    private final BusinessTime time;

    HandedOverTasks(ProcessEngineConfigurationImpl engine, BusinessTime time) {
        this.engine = engine;
        this.time = time;
    }

    /** Whether the other has it now; false when the first had it no more, or the task is gone. */
    public boolean handOver(String taskId, String from, String to) {
        try {
            return engine.getCommandExecutorTxRequired().execute(commands -> assigned(taskId, from, to, commands));
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    private boolean assigned(String taskId, String from, String to, CommandContext commands) {
        TaskEntity task = commands.getTaskManager().findTaskById(taskId);
        if (task == null || !(from.equals(task.getAssignee()) || rests(task, from))) {
            return false;
        }
        boolean rested = task.getAssignee() == null;
        task.setAssignee(to);
        if (task.getOwner().startsWith(BY_NAME)) {
            task.setOwner(to);
            LocalDate dueOn = DeadlineListener.dueOn(task);
            DeadlineListener.tell(task, What.SET, dueOn, new Handover(from, time.today()));
            if (rested) {
                DeadlineListener.lookAtAfter(task, dueOn);
            }
        }
        return true;
    }

    private static boolean rests(TaskEntity task, String from) {
        return task.getAssignee() == null && from.equals(task.getOwner());
    }

    /** Takes it from the account of which it is asked by name: nobody has it, and nobody misses its deadline. */
    public boolean rest(String taskId, String from) {
        try {
            return engine.getCommandExecutorTxRequired().execute(commands -> {
                TaskEntity task = commands.getTaskManager().findTaskById(taskId);
                boolean theirs = task != null
                        && from.equals(task.getAssignee())
                        && task.getOwner().startsWith(BY_NAME);
                if (theirs) {
                    task.setAssignee(null);
                    task.setFollowUpDate(null);
                }
                return theirs;
            });
        } catch (OptimisticLockingException e) {
            return false;
        }
    }
}
