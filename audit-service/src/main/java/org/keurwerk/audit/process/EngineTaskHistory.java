package org.keurwerk.audit.process;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.contracts.id.TaskId;
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
    public boolean wasCompleted(TaskId taskId) {
        HistoricTaskInstance ended = history.createHistoricTaskInstanceQuery()
                .taskId(taskId.value())
                .finished()
                .singleResult();
        return ended != null && COMPLETED.equals(ended.getDeleteReason());
    }
}
