package org.keurwerk.audit.process;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The engine's memory of tasks that ended. */
@Component
class EngineTaskHistory implements TaskHistory {

    /** What the engine writes as the reason for which a task went away when it was done. */
    private static final String COMPLETED = "completed";

    private final HistoryService history;

    EngineTaskHistory(HistoryService history) {
        this.history = history;
    }

    @Override
    public Optional<Lapsed> lapsed(TaskId taskId) {
        return ended(taskId)
                .filter(task -> !COMPLETED.equals(task.getDeleteReason()))
                .flatMap(task -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .singleResult())
                        .map(HistoricProcessInstance::getBusinessKey)
                        .map(trajectory -> new Lapsed(
                                new TrajectoryId(trajectory),
                                UserTaskIds.kind(task.getTaskDefinitionKey()),
                                task.getEndTime().toInstant())));
    }

    private Optional<HistoricTaskInstance> ended(TaskId taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                .taskId(taskId.value())
                .finished()
                .singleResult());
    }

    @Override
    public boolean wasCompleted(TaskId taskId) {
        return ended(taskId)
                .filter(task -> COMPLETED.equals(task.getDeleteReason()))
                .isPresent();
    }
}
