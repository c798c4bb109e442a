package org.keurwerk.audit.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;

/** What the decision tables put into the process before somebody decides. */
@Component
class EngineProposals implements ProcessProposals {

    private static final List<String> PROPOSALS = List.of("proposedCategory", "proposedHalfDays", "proposedOutcome");

    private final TaskService tasks;

    EngineProposals(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> forTask(TaskId taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId.value()).singleResult();
        if (task == null) {
            return Map.of();
        }
        Map<String, Object> proposals = new LinkedHashMap<>(tasks.getVariables(taskId.value(), PROPOSALS));
        proposals.values().removeIf(value -> value == null);
        return proposals;
    }
}
