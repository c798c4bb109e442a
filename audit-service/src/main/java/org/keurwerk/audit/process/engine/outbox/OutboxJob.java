package org.keurwerk.audit.process.engine.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.process.engine.outbox.EventOutlet.Outgoing;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Publishes what a job of the outbox tells. What an older job of the same trajectory still has to tell is published first and that job removed:
 * thus the order holds also when the older one failed and waits for its next attempt. The ids of jobs rise with time.
 */
@Component
class OutboxJob implements JobHandler<OutboxContent> {

    static final String TYPE = "outbox";

    private final ObjectProvider<EventOutlet> outlet;
    private final ObjectProvider<Milestones> milestones;

    OutboxJob(ObjectProvider<EventOutlet> outlet, ObjectProvider<Milestones> milestones) {
        this.outlet = outlet;
        this.milestones = milestones;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public OutboxContent newConfiguration(String canonicalString) {
        return OutboxContent.parse(canonicalString);
    }

    @Override
    public void execute(
            OutboxContent content,
            @Nullable ExecutionEntity execution,
            CommandContext engine,
            @Nullable String tenantId) {
        JobEntity job = engine.getCurrentJob();
        List<JobEntity> older = engine.getJobManager().findJobsByProcessInstanceId(job.getProcessInstanceId()).stream()
                .filter(other -> TYPE.equals(other.getJobHandlerType()))
                .filter(other -> other.getId().compareTo(job.getId()) < 0)
                .sorted(Comparator.comparing(JobEntity::getId))
                .toList();
        for (JobEntity other : older) {
            publish(OutboxContent.parse(other.getJobHandlerConfigurationRaw()), other.getId());
            other.delete(true);
        }
        publish(content, job.getId());
    }

    private void publish(OutboxContent content, String jobId) {
        TraceContext.resumed(content.trace()).enter();
        List<Outgoing> events = new ArrayList<>();
        for (ProcessFact fact : content.facts()) {
            events.add(new Outgoing(
                    fact.eventId(content.trajectoryId(), jobId + '/' + events.size()),
                    fact.event(content.trajectoryId(), milestones.getObject())));
        }
        outlet.getObject().publish(events, content.trajectoryId());
    }

    @Override
    public void onDelete(OutboxContent content, JobEntity job) {
        // nothing is kept beside the job
    }
}
