package org.keurwerk.audit.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskHistory;
import org.springframework.stereotype.Component;

/** What the engine remembers of tasks that are gone, and what its decision tables proposed for those at hand. */
@Component
class EngineTaskRecords implements TaskHistory, ProcessProposals {

    private static final List<String> PROPOSALS = List.of("proposedCategory", "proposedHalfDays", "proposedOutcome");

    private final HistoryService history;
    private final TaskService tasks;

    EngineTaskRecords(HistoryService history, TaskService tasks) {
        this.history = history;
        this.tasks = tasks;
    }

    @Override
    public boolean wasCompleted(String taskId) {
        return history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
                        .count()
                > 0;
    }

    @Override
    public Map<String, Object> forTask(String taskId) {
        try {
            return tasks.getVariables(taskId, PROPOSALS).entrySet().stream()
                    .filter(proposal -> Objects.nonNull(proposal.getValue()))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (NullValueException e) {
            return Map.of();
        }
    }
}
