package org.keurwerk.audit.process.deadline;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.process.EventOutlet;
import org.keurwerk.audit.process.deadline.DeadlineFact.What;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs the jobs of this package: publishes one {@link DeadlineFact}, never before the fact that set the deadline. */
@Component
class DeadlineJob implements JobHandler<DeadlineFact> {

    static final String TYPE = "deadline";

    private final ObjectProvider<EventOutlet> outlet;

    DeadlineJob(ObjectProvider<EventOutlet> outlet) {
        this.outlet = outlet;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public DeadlineFact newConfiguration(String canonicalString) {
        return DeadlineFact.parse(canonicalString);
    }

    @Override
    public void execute(
            DeadlineFact fact, @Nullable ExecutionEntity execution, CommandContext engine, @Nullable String tenantId) {
        TraceContext.resumed(fact.trace()).enter();
        String process = engine.getCurrentJob().getProcessInstanceId();
        if (fact.what() != What.SET && DeadlineJobs.of(engine).waits(fact.taskId(), process, What.SET)) {
            throw new IllegalStateException(fact.deadlineId() + " is not published as set yet");
        }
        outlet.getObject().publish(fact.eventId(), fact.event(), fact.trajectoryId());
    }

    @Override
    public void onDelete(DeadlineFact fact, JobEntity job) {
        // nothing is kept beside the job
    }
}
