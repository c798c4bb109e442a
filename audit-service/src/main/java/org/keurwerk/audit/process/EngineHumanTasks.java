package org.keurwerk.audit.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.process.engine.outbox.HandedOverTasks;
import org.keurwerk.audit.process.engine.outbox.MovedDeadlines;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Human work as the engine has it. Queries compare values and never carry text of a caller as an expression; lists take a fixed number of
 * queries, however long they are.
 */
@Component
class EngineHumanTasks implements HumanTasks {

    private static final int AT_A_TIME = 1000;
    private static final int ATTEMPTS = 5;
    private static final int REMEMBERED = 10_000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HandedOverTasks handedOver;
    private final MovedDeadlines movedDeadlines;
    private final Cache<String, String> trajectoryByProcess =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    EngineHumanTasks(
            TaskService tasks, RuntimeService runtime, HandedOverTasks handedOver, MovedDeadlines movedDeadlines) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.handedOver = handedOver;
        this.movedDeadlines = movedDeadlines;
    }

    @Override
    public List<HumanTask> openFor(Set<String> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        TaskQuery assigned = tasks.createTaskQuery().taskAssigneeIn(parties.toArray(String[]::new));
        TaskQuery shared = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(parties))
                .includeAssignedTasks();
        return humanTasks(Stream.of(assigned, shared).map(TaskQuery::list).flatMap(List::stream));
    }

    @Override
    public List<HumanTask> openIn(String trajectoryId) {
        return openIn(List.of(trajectoryId));
    }

    @Override
    public List<HumanTask> openIn(Collection<String> trajectoryIds) {
        return trajectoryIds.isEmpty()
                ? List.of()
                : humanTasks(
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKeyIn(trajectoryIds.toArray(String[]::new))
                                .list()
                                .stream());
    }

    @Override
    public List<String> trajectoriesDueBy(LocalDate day) {
        List<String> processes = tasks
                .createTaskQuery()
                .dueBefore(Date.from(BusinessTime.startOf(day.plusDays(1))))
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(Task::getProcessInstanceId)
                .distinct()
                .toList();
        Map<String, String> byProcess = trajectories(processes);
        return processes.stream()
                .map(byProcess::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public Optional<HumanTask> open(TaskId taskId) {
        return humanTasks(tasks.createTaskQuery().taskId(taskId.value()).list().stream()).stream()
                .findFirst();
    }

    @Override
    public boolean claim(TaskId taskId, AccountId accountId) {
        try {
            tasks.claim(taskId.value(), accountId.value());
            return true;
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            return open(taskId).map(task -> accountId.equals(task.assignee())).orElse(false);
        } catch (NullValueException e) {
            return refuseUnlessGone(taskId, e);
        }
    }

    @Override
    public void release(TaskId taskId) {
        try {
            open(taskId)
                    .filter(task -> !task.candidates().isEmpty())
                    .ifPresent(task -> tasks.setAssignee(taskId.value(), null));
        } catch (NullValueException e) {
            refuseUnlessGone(taskId, e);
        }
    }

    @Override
    public boolean handOver(TaskId taskId, AccountId from, AccountId to) {
        return handedOver.handOver(taskId.value(), from.value(), to.value());
    }

    @Override
    public boolean rest(TaskId taskId, AccountId from) {
        return handedOver.rest(taskId.value(), from.value());
    }

    @Override
    public boolean moveDeadline(TaskId taskId, LocalDate dueOn) {
        return movedDeadlines.move(taskId.value(), dueOn);
    }

    /** Two auditors who finish at the same moment meet in the engine: the second simply does it again. */
    @Override
    public boolean complete(TaskId taskId, Map<String, Object> variables) {
        Map<String, Object> stored = ProcessVariables.storable(variables);
        for (int attempt = 1; ; attempt++) {
            try {
                tasks.complete(taskId.value(), stored);
                return true;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (NullValueException e) {
                return refuseUnlessGone(taskId, e);
            }
        }
    }

    private boolean refuseUnlessGone(TaskId taskId, NullValueException e) {
        if (tasks.createTaskQuery().taskId(taskId.value()).count() > 0) {
            throw e;
        }
        return false;
    }

    private List<HumanTask> humanTasks(Stream<Task> found) {
        Map<String, Task> byId = found.collect(Collectors.toMap(Task::getId, Function.identity(), (a, b) -> a));
        Map<String, String> trajectories = trajectories(byId.values().stream()
                .map(Task::getProcessInstanceId)
                .distinct()
                .toList());
        return byId.values().stream()
                .flatMap(task -> Stream.ofNullable(trajectories.get(task.getProcessInstanceId()))
                        .map(trajectoryId -> humanTask(task, trajectoryId)))
                .sorted(Comparator.comparing(HumanTask::dueOn)
                        .thenComparing(HumanTask::createdAt)
                        .thenComparing(task -> task.id().value()))
                .toList();
    }

    /** A process instance belongs to one trajectory for as long as it lives, so that it is asked for once. */
    private Map<String, String> trajectories(Collection<String> processInstances) {
        return trajectoryByProcess.getAll(processInstances, this::readTrajectories);
    }

    private Map<String, String> readTrajectories(Set<? extends String> processInstances) {
        List<String> ids = List.copyOf(processInstances);
        return Stream.iterate(0, from -> from < ids.size(), from -> from + AT_A_TIME)
                .map(from -> ids.subList(from, Math.min(from + AT_A_TIME, ids.size())))
                .map(Set::copyOf)
                .flatMap(some -> runtime.createProcessInstanceQuery().processInstanceIds(some).list().stream())
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static HumanTask humanTask(Task task, String trajectoryId) {
        String asked = task.getOwner();
        return new HumanTask(
                new TaskId(task.getId()),
                UserTaskIds.kind(task.getTaskDefinitionKey()),
                new TrajectoryId(trajectoryId),
                task.getAssignee() == null ? null : new AccountId(task.getAssignee()),
                asked.startsWith("acc_") ? Set.of() : Set.of(asked),
                BusinessTime.dayOf(task.getDueDate().toInstant()),
                task.getCreateTime().toInstant());
    }
}
