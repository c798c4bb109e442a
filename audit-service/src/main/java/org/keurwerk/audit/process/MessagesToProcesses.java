package org.keurwerk.audit.process;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Tells a message to the one process of a trajectory that waits for it. Two that meet in the engine simply do it again. */
@Component
class MessagesToProcesses {

    private static final int ATTEMPTS = 3;

    private final RuntimeService runtime;

    MessagesToProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** False when none waits for it. */
    boolean tell(TrajectoryId trajectoryId, String message) {
        return tell(trajectoryId, message, Map.of());
    }

    /** What is told with it is known only to what the message begins. Where nobody waits the engine would write an error before it says so. */
    boolean tell(TrajectoryId trajectoryId, String message, Map<String, Object> with) {
        if (runtime.createExecutionQuery()
                        .processInstanceBusinessKey(trajectoryId.value())
                        .messageEventSubscriptionName(message)
                        .count()
                == 0) {
            return false;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(trajectoryId.value())
                        .setVariablesToTriggeredScope(with)
                        .correlate();
                return true;
            } catch (MismatchingMessageCorrelationException e) {
                return false;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
