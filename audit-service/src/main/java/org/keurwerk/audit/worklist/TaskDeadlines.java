package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.deadline.ProcessTimer;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Deadlines;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** By when each task is due, as its form says, and when the process goes on by itself. */
@Component
class TaskDeadlines implements Deadlines {

    private final Forms forms;
    private final Terms terms;
    private final Map<String, ProcessTimer> timers;
    private final BusinessTime time;

    TaskDeadlines(Forms forms, Terms terms, List<ProcessTimer> timers, BusinessTime time) {
        this.forms = forms;
        this.terms = terms;
        this.timers = timers.stream().collect(Collectors.toUnmodifiableMap(ProcessTimer::name, Function.identity()));
        this.time = time;
    }

    @Override
    public LocalDate dueOn(TaskKind kind, TrajectoryId trajectoryId) {
        return forms.of(kind).dueOn(trajectoryId, time.today(), terms);
    }

    @Override
    public Optional<LocalDate> provisional(TaskKind kind, TrajectoryId trajectoryId) {
        return forms.of(kind).provisionalDay(trajectoryId, time.today());
    }

    @Override
    public LocalDate timer(String name, TrajectoryId trajectoryId) {
        ProcessTimer timer = timers.get(name);
        if (timer == null) {
            throw new IllegalArgumentException("no timer is called " + name);
        }
        return timer.on(trajectoryId);
    }
}
