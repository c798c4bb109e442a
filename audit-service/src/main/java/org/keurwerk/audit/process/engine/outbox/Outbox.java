package org.keurwerk.audit.process.engine.outbox;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.trace.TraceContext;

/**
 * Collects what the engine's current transaction has to tell, in one job. The job belongs to the outermost process instance of the trajectory, so
 * that its jobs run one after the other, but to no execution: it outlives the steps that it tells of.
 */
final class Outbox implements Session {

    private @Nullable MessageEntity job;
    private @Nullable OutboxContent content;

    private Outbox() {}

    /** That of the current transaction. */
    static Outbox current() {
        return Context.getCommandContext().getSession(Outbox.class);
    }

    /** Has the fact published after everything that the trajectory told before, as soon as this transaction is committed. */
    void add(ProcessFact fact, ExecutionEntity execution) {
        String trajectoryId = execution.getProcessBusinessKey();
        OutboxContent longer =
                content != null && content.trajectoryId().equals(trajectoryId) ? content.with(fact) : null;
        if (job == null || longer == null || !longer.fits()) {
            job = write(execution);
            longer = new OutboxContent(trajectoryId, TraceContext.current().asText(), List.of(fact));
        }
        content = longer;
        job.setJobHandlerConfiguration(longer);
    }

    private static MessageEntity write(ExecutionEntity execution) {
        CommandContext engine = Context.getCommandContext();
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(OutboxJob.TYPE);
        job.setExclusive(true);
        job.setDuedate(ClockUtil.getCurrentTime());
        job.setProcessDefinitionId(execution.getProcessDefinitionId());
        job.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
        job.setExecution(execution);
        job.setExecutionId(null);
        job.setProcessInstanceId(execution.getRootProcessInstanceId());
        engine.getJobManager().send(job);
        execution.removeJob(job);
        return job;
    }

    @Override
    public void flush() {
        // the job is among the entities that the engine writes
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** Gives every transaction of the engine an outbox of its own. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return Outbox.class;
        }

        @Override
        public Session openSession() {
            return new Outbox();
        }
    }
}
