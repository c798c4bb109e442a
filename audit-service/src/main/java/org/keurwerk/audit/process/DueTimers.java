package org.keurwerk.audit.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.keurwerk.audit.process.engine.EngineClock;
import org.springframework.stereotype.Component;

/** The timers and overdue tasks that are due, as lines for whoever moves the date: {@code VisitEnded: trj_...}. */
@Component
class DueTimers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineClock clock;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    DueTimers(ManagementService management, RuntimeService runtime, TaskService tasks, EngineClock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
    }

    /** One line per timer, earliest first, and one per task that is overdue by now. */
    List<String> due() {
        List<Job> timers = management
                .createJobQuery()
                .timers()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
        List<Task> overdue =
                tasks.createTaskQuery().followUpBefore(Date.from(clock.now())).list();
        Map<String, String> trajectories = trajectories(Stream.concat(
                timers.stream().map(Job::getProcessInstanceId), overdue.stream().map(Task::getProcessInstanceId)));
        return Stream.concat(
                        timers.stream()
                                .map(timer -> name(timer.getJobDefinitionId())
                                        + ": "
                                        + trajectories.getOrDefault(timer.getProcessInstanceId(), "")),
                        overdue.stream()
                                .map(task -> "DeadlineMissed: "
                                        + trajectories.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    private String name(String jobDefinitionId) {
        return names.computeIfAbsent(jobDefinitionId, id -> management
                .createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId()
                .replaceFirst("^Event_", ""));
    }

    private Map<String, String> trajectories(Stream<String> processInstances) {
        Set<String> processes = processInstances.filter(Objects::nonNull).collect(Collectors.toSet());
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
