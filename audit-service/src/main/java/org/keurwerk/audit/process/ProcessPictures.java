package org.keurwerk.audit.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.springframework.stereotype.Component;

/** Where a trajectory stands in its models: running and waiting steps from the runtime, passed ones from history. */
@Component
class ProcessPictures {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, String> models = new ConcurrentHashMap<>();

    ProcessPictures(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    Set<String> activeSteps(String trajectoryId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(trajectoryId).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(this::activeIn)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<ProcessPicture> of(String trajectoryId) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(trajectoryId).list().stream()
                .sorted(Comparator.comparing(
                                (HistoricProcessInstance process) -> process.getSuperProcessInstanceId() != null)
                        .thenComparing(HistoricProcessInstance::getStartTime))
                .map(this::picture)
                .toList();
    }

    private ProcessPicture picture(HistoricProcessInstance process) {
        return new ProcessPicture(
                process.getProcessDefinitionKey(),
                models.computeIfAbsent(process.getProcessDefinitionId(), this::model),
                process.getEndTime() == null ? activeIn(process.getId()).collect(Collectors.toSet()) : Set.of(),
                visited(process.getId()));
    }

    private Set<String> visited(String processInstanceId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(ProcessPictures::drawn)
                .collect(Collectors.toSet());
    }

    private Stream<String> activeIn(String processInstanceId) {
        ActivityInstance tree = runtime.getActivityInstance(processInstanceId);
        return tree == null
                ? Stream.of()
                : leaves(tree).filter(ProcessPictures::drawn).distinct();
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        Stream<String> waiting =
                Stream.of(instance.getChildTransitionInstances()).map(transition -> transition.getActivityId());
        Stream<String> below = Stream.of(instance.getChildActivityInstances())
                .flatMap(child -> Stream.concat(Stream.of(child.getActivityId()), leaves(child)));
        return Stream.concat(waiting, below);
    }

    /** The engine's body of a multiple step is no node of the model, and a subprocess is no step but holds some. */
    private static boolean drawn(String activityId) {
        return !activityId.contains("#") && !activityId.startsWith("SubProcess_");
    }

    private String model(String processDefinitionId) {
        try (InputStream xml = repository.getProcessModel(processDefinitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + processDefinitionId, e);
        }
    }
}
