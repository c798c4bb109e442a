package org.keurwerk.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.contracts.id.TaskId;

/** Tasks without an engine behind them: open until they are completed or taken away. */
public final class FakeHumanTasks implements HumanTasks, TaskHistory {

    private final Map<TaskId, HumanTask> open = new LinkedHashMap<>();
    private final Set<TaskId> completed = new HashSet<>();
    private final Map<TaskId, org.keurwerk.contracts.id.AccountId> rested = new LinkedHashMap<>();
    public final List<Map<String, Object>> told = new ArrayList<>();
    public boolean crashes;
    /** How often a task was asked for by its id. */
    public int reads;

    public void put(HumanTask task) {
        open.put(task.id(), task);
    }

    /** A deadline takes it. */
    public void takeAway(TaskId taskId) {
        open.remove(taskId);
    }

    @Override
    public List<HumanTask> openFor(Set<String> parties) {
        return those(task ->
                parties.contains(task.assignee() == null ? "" : task.assignee().value())
                        || task.candidates().stream().anyMatch(parties::contains));
    }

    @Override
    public List<HumanTask> openIn(String trajectoryId) {
        return openIn(List.of(trajectoryId));
    }

    @Override
    public List<HumanTask> openIn(Collection<String> trajectoryIds) {
        return those(task -> trajectoryIds.contains(task.trajectoryId().value()));
    }

    @Override
    public List<String> trajectoriesDueBy(LocalDate day) {
        return those(task -> !task.dueOn().isAfter(day)).stream()
                .map(task -> task.trajectoryId().value())
                .distinct()
                .toList();
    }

    private List<HumanTask> those(Predicate<HumanTask> wanted) {
        return open.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(HumanTask::dueOn))
                .toList();
    }

    @Override
    public Optional<HumanTask> open(TaskId taskId) {
        reads++;
        return Optional.ofNullable(open.get(taskId));
    }

    @Override
    public boolean claim(TaskId taskId, org.keurwerk.contracts.id.AccountId accountId) {
        HumanTask task = open.get(taskId);
        if (task == null || (task.assignee() != null && !task.assignee().equals(accountId))) {
            return false;
        }
        put(new HumanTask(
                taskId,
                task.kind(),
                task.trajectoryId(),
                accountId,
                task.candidates(),
                task.dueOn(),
                task.createdAt()));
        return true;
    }

    @Override
    public boolean handOver(
            TaskId taskId, org.keurwerk.contracts.id.AccountId from, org.keurwerk.contracts.id.AccountId to) {
        HumanTask task = open.get(taskId);
        if (task == null || !(from.equals(task.assignee()) || rested.remove(taskId, from))) {
            return false;
        }
        put(new HumanTask(
                taskId, task.kind(), task.trajectoryId(), to, task.candidates(), task.dueOn(), task.createdAt()));
        return true;
    }

    @Override
    public boolean rest(TaskId taskId, org.keurwerk.contracts.id.AccountId from) {
        HumanTask task = open.get(taskId);
        if (task == null || !from.equals(task.assignee())) {
            return false;
        }
        rested.put(taskId, from);
        put(new HumanTask(
                taskId, task.kind(), task.trajectoryId(), null, task.candidates(), task.dueOn(), task.createdAt()));
        return true;
    }

    @Override
    public boolean moveDeadline(TaskId taskId, LocalDate dueOn) {
        HumanTask task = open.get(taskId);
        if (task == null) {
            return false;
        }
        put(new HumanTask(
                taskId, task.kind(), task.trajectoryId(), task.assignee(), task.candidates(), dueOn, task.createdAt()));
        return true;
    }

    @Override
    public void release(TaskId taskId) {
        HumanTask task = Objects.requireNonNull(open.get(taskId));
        put(new HumanTask(
                taskId, task.kind(), task.trajectoryId(), null, task.candidates(), task.dueOn(), task.createdAt()));
    }

    @Override
    public boolean complete(TaskId taskId, Map<String, Object> variables) {
        if (crashes) {
            throw new IllegalStateException("killed");
        }
        if (open.remove(taskId) == null) {
            return false;
        }
        completed.add(taskId);
        told.add(variables);
        return true;
    }

    @Override
    public Optional<Lapsed> lapsed(TaskId taskId) {
        return Optional.empty();
    }

    @Override
    public boolean wasCompleted(TaskId taskId) {
        return completed.contains(taskId);
    }
}
