package org.keurwerk.audit.process.engine.outbox;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.keurwerk.audit.process.engine.SeenByModels;
import org.springframework.stereotype.Component;

/** {@code milestones} in the models: has the fact behind a milestone (mijlpaal) published when the step's transaction is committed. */
@Component
public class MilestonePublication implements SeenByModels {

    MilestonePublication() {}

    @Override
    public String nameInModels() {
        return "milestones";
    }

    /**
     * Puts the fact into the outbox.
     *
     * @param milestone the name of the event record, for example {@code IntakeAccepted}
     */
    public void publish(DelegateExecution execution, String milestone) {
        Outbox.current().add(new MilestoneFact(milestone), (ExecutionEntity) execution);
    }
}
