package org.keurwerk.audit.process.deadline;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.keurwerk.audit.process.deadline.DeadlineFact.What;
import org.keurwerk.commons.time.BusinessTime;

/**
 * The jobs about deadlines within the engine's current transaction. They carry the ids of their process instance, so that they run one after the
 * other with its own jobs, but no execution: they outlive the step that they tell of.
 */
final class DeadlineJobs {

    private final CommandContext engine;

    private DeadlineJobs(CommandContext engine) {
        this.engine = engine;
    }

    static DeadlineJobs current() {
        return of(Context.getCommandContext());
    }

    static DeadlineJobs of(CommandContext engine) {
        return new DeadlineJobs(engine);
    }

    /** Publishes as soon as this transaction is committed. */
    void tell(DeadlineFact fact, ExecutionEntity execution) {
        MessageEntity job = new MessageEntity();
        prepare(job, fact, execution, ClockUtil.getCurrentTime());
        engine.getJobManager().send(job);
        execution.removeJob(job);
    }

    /** Publishes on the day after the due date, unless {@link #forget} comes before. */
    void tellWhenMissed(DeadlineFact missed, ExecutionEntity execution) {
        TimerEntity job = new TimerEntity();
        prepare(
                job,
                missed,
                execution,
                Date.from(BusinessTime.startOf(missed.date().plusDays(1))));
        engine.getJobManager().schedule(job);
        execution.removeJob(job);
    }

    /** Takes the waiting {@link What#MISSED} of a task away. */
    void forget(String taskId, String processInstanceId) {
        about(taskId, processInstanceId, What.MISSED).toList().forEach(JobEntity::delete);
    }

    /** Whether a job about a task still waits to be published. */
    boolean waits(String taskId, String processInstanceId, What what) {
        return about(taskId, processInstanceId, what).findAny().isPresent();
    }

    private Stream<JobEntity> about(String taskId, String processInstanceId, What what) {
        return engine.getJobManager().findJobsByProcessInstanceId(processInstanceId).stream()
                .filter(job -> DeadlineJob.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> {
                    DeadlineFact fact = DeadlineFact.parse(job.getJobHandlerConfigurationRaw());
                    return fact.taskId().equals(taskId) && fact.what() == what;
                });
    }

    private static void prepare(JobEntity job, DeadlineFact fact, ExecutionEntity execution, Date due) {
        job.setJobHandlerType(DeadlineJob.TYPE);
        job.setJobHandlerConfiguration(fact);
        job.setExclusive(true);
        job.setDuedate(due);
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        job.setExecution(execution);
        job.setExecutionId(null);
    }
}
