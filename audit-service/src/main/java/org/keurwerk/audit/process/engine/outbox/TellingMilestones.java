package org.keurwerk.audit.process.engine.outbox;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a milestone told that no step of a model stands for: it goes through the outbox, after all that the trajectory told before. */
@Component
public class TellingMilestones {

    private final ProcessEngineConfigurationImpl engine;

    TellingMilestones(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Tells it of a trajectory whose process runs; of one that has ended nothing is told any more. */
    public void tell(String trajectoryId, String milestone) {
        engine.getCommandExecutorTxRequired().execute(commands -> {
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(trajectoryId)
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .map(commands.getExecutionManager()::findExecutionById)
                    .forEach(execution -> add(milestone, execution));
            return null;
        });
    }

    private static void add(String milestone, @Nullable ExecutionEntity execution) {
        if (execution != null) {
            Outbox.current().add(new MilestoneFact(milestone), execution);
        }
    }
}
