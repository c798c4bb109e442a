package org.keurwerk.audit.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Human work from the side of the person: what is asked of me, opening it, taking it, saving a draft. Submitting is {@link Submitting}. */
@Component
public class TaskWork {

    /** Somebody else has taken the task. */
    public static final ProblemKind CLAIMED_BY_ANOTHER = new ProblemKind("claimed-by-another", 409);

    /** The task was already answered. */
    public static final ProblemKind ALREADY_SUBMITTED = new ProblemKind("already-submitted", 409);

    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final Submissions submissions;
    private final Content content;
    private final WorkingDays workingDays;
    private final BusinessTime time;
    private final Submitting submitting;
    private final Map<org.keurwerk.audit.task.TaskKind, TaskForm<?>> forms;

    TaskWork(
            HumanTasks tasks,
            Trajectories trajectories,
            Frameworks frameworks,
            Submissions submissions,
            Content content,
            WorkingDays workingDays,
            BusinessTime time,
            Submitting submitting,
            List<TaskForm<?>> forms) {
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.submissions = submissions;
        this.content = content;
        this.workingDays = workingDays;
        this.time = time;
        this.submitting = submitting;
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::kind, Function.identity()));
    }

    /** How a due date stands to today. */
    public enum Urgency {
        /** More than two working days away. */
        CALM,
        /** Today or within two working days. */
        DUE,
        /** Over. */
        LATE
    }

    /**
     * A task as a line in a list.
     *
     * @param workingDaysLeft 0 when it is due today, negative when it is late
     * @param claimable whether the caller may take it
     * @param started whether there is a draft
     */
    public record TaskSummary(
            HumanTask task,
            Trajectory trajectory,
            int workingDaysLeft,
            Urgency urgency,
            boolean claimable,
            boolean started) {}

    /** Everything that a form needs: what is asked, what was typed, what one must see. */
    public record TaskView(
            TaskSummary summary,
            Asked asked,
            Optional<Submission> saved,
            Map<String, Object> content,
            Map<String, Object> context) {}

    /** What the caller is asked, soonest due first. What a colleague has taken is left out. */
    public List<TaskSummary> inbox(Caller caller) {
        List<HumanTask> mine = tasks.openFor(caller.parties()).stream()
                .filter(task -> task.assignee() == null || task.assignee().equals(caller.accountId()))
                .toList();
        return summaries(mine, caller);
    }

    /** What others are asked in the caller's running trajectories, soonest due first. */
    public List<TaskSummary> waitingForOthers(Caller caller) {
        Set<String> mine = inbox(caller).stream().map(line -> line.task().id()).collect(Collectors.toSet());
        List<String> running =
                trajectories.running(caller).stream().map(Trajectory::id).toList();
        List<HumanTask> others = tasks.openIn(running).stream()
                .filter(task -> !mine.contains(task.id()))
                .toList();
        return summaries(others, caller);
    }

    /** The open tasks of a trajectory that the caller may see, soonest due first. */
    public List<TaskSummary> openIn(String trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return summaries(tasks.openIn(trajectoryId), caller);
    }

    /** The open tasks of several trajectories, by trajectory. */
    public Map<String, List<TaskSummary>> openIn(Collection<Trajectory> shown, Caller caller) {
        List<HumanTask> open = tasks.openIn(shown.stream().map(Trajectory::id).toList());
        return summaries(open, caller).stream()
                .collect(Collectors.groupingBy(line -> line.task().trajectoryId()));
    }

    /** Opens a task of the caller. */
    public TaskView view(String taskId, Caller caller) {
        Asked asked = asked(taskId, caller);
        Optional<Submission> saved = submissions.forTask(taskId);
        TaskForm<?> form = form(asked);
        Map<String, Object> filled = saved.map(Submission::content).orElseGet(() -> form.beginning(asked));
        return new TaskView(
                summary(asked.task(), asked.trajectory(), caller), asked, saved, filled, form.context(asked));
    }

    /** Takes a shared task. */
    public void claim(String taskId, Caller caller) {
        HumanTask task = asked(taskId, caller).task();
        if (!caller.accountId().equals(task.assignee()) && !tasks.claim(taskId, caller.accountId())) {
            throw new ProblemException(CLAIMED_BY_ANOTHER);
        }
    }

    /** Gives it back. */
    public void release(String taskId, Caller caller) {
        HumanTask task = asked(taskId, caller).task();
        if (!task.candidates().isEmpty()) {
            tasks.release(taskId);
        }
    }

    /** Saves what was typed so far, whole or in part; nothing is checked. */
    public Submission saveDraft(String taskId, Caller caller, ObjectNode typed) {
        return save(asked(taskId, caller), typed);
    }

    /** Saves some fields and leaves the others as they were. */
    public Submission mergeDraft(String taskId, Caller caller, ObjectNode typed) {
        Asked asked = asked(taskId, caller);
        Map<String, Object> before = submissions
                .forTask(taskId)
                .map(Submission::content)
                .orElseGet(() -> form(asked).beginning(asked));
        return save(asked, FormFields.merge(content.toTree(before), typed));
    }

    private Submission save(Asked asked, ObjectNode typed) {
        Submission saved = submissions.saveDraft(asked, content.toMap(typed), time.now());
        if (saved.state() == SubmissionState.SUBMITTED) {
            throw new ProblemException(ALREADY_SUBMITTED);
        }
        return saved;
    }

    /**
     * Submits: freezes the content and ends the task. Repeating it with the same content gives the same answer.
     *
     * @throws ProblemException naming each field that does not fit; what was typed is kept as the draft
     */
    public Submission submit(String taskId, Caller caller, ObjectNode typed) {
        Optional<Submission> before = submissions.forTask(taskId);
        if (before.isPresent() && before.get().state() == SubmissionState.SUBMITTED) {
            return submitting.again(before.get(), caller, typed);
        }
        Optional<HumanTask> open = tasks.open(taskId);
        if (open.isEmpty() && before.isPresent()) {
            return submitting.tooLate(before.get(), caller, typed);
        }
        Asked asked = asked(taskId, caller);
        if (asked.task().assignee() == null && !asked.task().candidates().isEmpty()) {
            claim(taskId, caller);
        }
        return submitting.submit(form(asked), asked, typed);
    }

    private Asked asked(String taskId, Caller caller) {
        HumanTask task = tasks.open(taskId)
                .filter(open -> concerns(open, caller))
                .orElseThrow(() -> ProblemException.notFound("task"));
        if (task.assignee() != null && !task.assignee().equals(caller.accountId())) {
            throw new ProblemException(CLAIMED_BY_ANOTHER);
        }
        Trajectory trajectory = trajectories.known(task.trajectoryId());
        return new Asked(
                task,
                trajectory,
                frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()),
                caller.accountId(),
                time.today());
    }

    private static boolean concerns(HumanTask task, Caller caller) {
        Set<String> parties = caller.parties();
        return parties.contains(Objects.requireNonNullElse(task.assignee(), ""))
                || task.candidates().stream().anyMatch(parties::contains);
    }

    private TaskForm<?> form(Asked asked) {
        return Objects.requireNonNull(
                forms.get(asked.task().kind()),
                () -> "no form for " + asked.task().kind());
    }

    private List<TaskSummary> summaries(List<HumanTask> open, Caller caller) {
        Map<String, Trajectory> byId =
                trajectories.byIds(open.stream().map(HumanTask::trajectoryId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Trajectory::id, Function.identity()));
        List<TaskSummary> lines = new ArrayList<>();
        for (HumanTask task : open) {
            Trajectory trajectory = byId.get(task.trajectoryId());
            if (trajectory != null) {
                lines.add(summary(task, trajectory, caller));
            }
        }
        lines.sort(Comparator.comparing((TaskSummary line) -> line.task().dueOn())
                .thenComparing(line -> line.task().createdAt()));
        return List.copyOf(lines);
    }

    private TaskSummary summary(HumanTask task, Trajectory trajectory, Caller caller) {
        LocalDate today = time.today();
        int left = workingDays.between(today, task.dueOn());
        Urgency urgency = task.dueOn().isBefore(today) ? Urgency.LATE : left <= 2 ? Urgency.DUE : Urgency.CALM;
        boolean claimable = task.assignee() == null
                && task.kind().actor().shared()
                && task.candidates().stream().anyMatch(caller.parties()::contains);
        return new TaskSummary(
                task,
                trajectory,
                left,
                urgency,
                claimable,
                submissions.forTask(task.id()).isPresent());
    }
}
