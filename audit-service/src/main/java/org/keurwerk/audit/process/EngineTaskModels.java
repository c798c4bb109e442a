package org.keurwerk.audit.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.task.TaskModels;
import org.springframework.stereotype.Component;

/** The user tasks of the latest version of every deployed model. */
@Component
class EngineTaskModels implements TaskModels {

    private final RepositoryService repository;

    EngineTaskModels(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Set<TaskKind> kinds() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(task -> UserTaskIds.kind(task.getId()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
