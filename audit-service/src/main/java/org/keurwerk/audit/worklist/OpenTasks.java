package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Who is asked what: the open tasks as lists, soonest due first. Doing one of them is {@link TaskWork}. */
@Component
public class OpenTasks {

    private static final Comparator<TaskSummary> SOONEST_DUE = Comparator.comparing(
                    (TaskSummary line) -> line.task().dueOn())
            .thenComparing(line -> line.task().createdAt());

    private static final int YEARS_OF_ANY_TERM = 100;

    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final Submissions submissions;
    private final Forms forms;
    private final WorkingDays workingDays;
    private final BusinessTime time;
    private final Confidentiality confidentiality;

    OpenTasks(
            HumanTasks tasks,
            Trajectories trajectories,
            Submissions submissions,
            Forms forms,
            WorkingDays workingDays,
            BusinessTime time) {
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.submissions = submissions;
        this.forms = forms;
        this.workingDays = workingDays;
        this.time = time;
        this.confidentiality = new Confidentiality(forms);
    }

    /** What the caller is asked. What a colleague has taken is left out. */
    public List<TaskSummary> inbox(Caller caller) {
        List<HumanTask> mine = tasks.openFor(caller.parties()).stream()
                .filter(task -> task.assignee() == null || task.assignee().equals(caller.accountId()))
                .toList();
        return summaries(mine, caller);
    }

    /** What the caller is asked in one trajectory. */
    public List<TaskSummary> inbox(Caller caller, TrajectoryId trajectoryId) {
        List<HumanTask> mine = tasks.openIn(trajectoryId.value()).stream()
                .filter(task -> isFor(task, caller))
                .toList();
        return summaries(mine, caller);
    }

    private static boolean isFor(HumanTask task, Caller caller) {
        return caller.accountId().equals(task.assignee())
                || (task.assignee() == null && task.candidates().stream().anyMatch(caller.parties()::contains));
    }

    /** What others are asked in the caller's running trajectories. */
    public List<TaskSummary> waitingForOthers(Caller caller) {
        Set<TaskId> mine = inbox(caller).stream().map(line -> line.task().id()).collect(Collectors.toSet());
        List<HumanTask> others = openIn(trajectories.running(caller)).stream()
                .filter(task -> !mine.contains(task.id()))
                .toList();
        return summaries(others, caller);
    }

    /** The open tasks of a trajectory that the caller may see. */
    public List<TaskSummary> in(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return summaries(tasks.openIn(trajectoryId.value()), caller);
    }

    /** The open tasks of several trajectories, by trajectory. */
    public Map<TrajectoryId, List<TaskSummary>> in(Collection<Trajectory> shown, Caller caller) {
        return summaries(openIn(shown), caller).stream()
                .collect(Collectors.groupingBy(line -> line.task().trajectoryId()));
    }

    private List<HumanTask> openIn(Collection<Trajectory> several) {
        return tasks.openIn(several.stream().map(one -> one.id().value()).toList());
    }

    /** The trajectories in which somebody is late today, those first who are late for longest. */
    public List<TrajectoryId> trajectoriesLate() {
        return dueBy(time.today().minusDays(1));
    }

    /** The trajectories in which somebody is late today or has at most two working days left, soonest due first. */
    public List<TrajectoryId> trajectoriesDueOrLate() {
        return dueBy(Urgency.lastDayThatIsDue(time.today(), workingDays));
    }

    /** The trajectories in which anybody is asked anything, soonest due first. */
    public List<TrajectoryId> trajectoriesBySoonestDue() {
        return dueBy(time.today().plusYears(YEARS_OF_ANY_TERM));
    }

    private List<TrajectoryId> dueBy(LocalDate day) {
        return tasks.trajectoriesDueBy(day).stream().map(TrajectoryId::new).toList();
    }

    private List<TaskSummary> summaries(List<HumanTask> open, Caller caller) {
        Map<TrajectoryId, Trajectory> byId =
                trajectories.byIds(open.stream().map(HumanTask::trajectoryId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Trajectory::id, Function.identity()));
        Set<TaskId> started =
                submissions.startedAmong(open.stream().map(HumanTask::id).collect(Collectors.toSet()));
        return open.stream()
                .filter(task -> confidentiality.shows(task, caller))
                .flatMap(task -> Stream.ofNullable(byId.get(task.trajectoryId()))
                        .map(trajectory -> summary(task, trajectory, caller, started.contains(task.id()))))
                .sorted(SOONEST_DUE)
                .toList();
    }

    TaskSummary summary(HumanTask task, Trajectory trajectory, Caller caller, boolean started) {
        LocalDate today = time.today();
        Actor actor = forms.of(task.kind()).actor();
        boolean claimable = task.assignee() == null
                && actor.shared()
                && task.candidates().stream().anyMatch(caller.parties()::contains);
        return new TaskSummary(
                task,
                actor,
                trajectory,
                left(today, task.dueOn()),
                Urgency.of(task.dueOn(), today, workingDays),
                claimable,
                started);
    }

    /** Where no working day lies between: only its own day is the day, the others are one away. */
    private int left(LocalDate today, LocalDate dueOn) {
        int left = workingDays.between(today, dueOn);
        return left != 0 ? left : Integer.signum(dueOn.compareTo(today));
    }
}
