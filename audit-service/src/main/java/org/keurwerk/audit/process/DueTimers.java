package org.keurwerk.audit.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The timers that are due, as lines for whoever moves the date: {@code VisitEnded: trj_...}. */
@Component
class DueTimers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    DueTimers(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** One line per timer, earliest first. */
    List<String> due() {
        List<Job> timers = management
                .createJobQuery()
                .timers()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
        Map<String, String> trajectories = trajectories(timers);
        return timers.stream()
                .map(timer -> name(timer.getJobDefinitionId())
                        + ": "
                        + trajectories.getOrDefault(timer.getProcessInstanceId(), ""))
                .toList();
    }

    /** A timer that stands in no model is that of a deadline. */
    private String name(@Nullable String jobDefinitionId) {
        return jobDefinitionId == null
                ? "DeadlineMissed"
                : names.computeIfAbsent(jobDefinitionId, id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId()
                        .replaceFirst("^Event_", ""));
    }

    private Map<String, String> trajectories(List<Job> timers) {
        Set<String> processes = timers.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return processes.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
