package org.keurwerk.audit.process;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.keurwerk.audit.task.TaskHistory;
import org.springframework.stereotype.Component;

/** The engine's memory of tasks that ended. */
@Component
class EngineTaskHistory implements TaskHistory {

    private final HistoryService history;

    EngineTaskHistory(HistoryService history) {
        this.history = history;
    }

    @Override
    public boolean wasCompleted(String taskId) {
        HistoricTaskInstance ended = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        return ended != null && TaskEntity.DELETE_REASON_COMPLETED.equals(ended.getDeleteReason());
    }
}
