package org.keurwerk.audit.process;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.keurwerk.audit.trajectory.Milestones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code milestones} in the models: publishes the fact behind a milestone (mijlpaal). The step is asynchronous, so that the job table is the
 * outbox: the job is written with the step before it, and gone only when the broker has the event.
 */
@Component
public class MilestonePublication implements SeenByModels {

    private final ObjectProvider<Milestones> milestones;
    private final ObjectProvider<EventOutlet> outlet;

    MilestonePublication(ObjectProvider<Milestones> milestones, ObjectProvider<EventOutlet> outlet) {
        this.milestones = milestones;
        this.outlet = outlet;
    }

    @Override
    public String nameInModels() {
        return "milestones";
    }

    /**
     * Publishes; a second attempt at the same step publishes the same event id.
     *
     * @param milestone the name of the event record, for example {@code IntakeAccepted}
     */
    public void publish(DelegateExecution execution, String milestone) {
        String trajectoryId = execution.getProcessBusinessKey();
        outlet.getObject()
                .publish(
                        eventId(trajectoryId, milestone),
                        milestones.getObject().fact(milestone, trajectoryId),
                        trajectoryId);
    }

    /**
     * From the job and not from the activity instance: each attempt has an activity instance of its own, because the failed one is rolled back,
     * but the job stays the same until the step is done, and a step that is passed twice has two jobs.
     */
    private static String eventId(String trajectoryId, String milestone) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        if (job == null) {
            throw new IllegalStateException("milestone " + milestone + " is not asynchronous before");
        }
        return nameBased(trajectoryId + '/' + milestone + '/' + job.getId());
    }

    static String nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
