package org.keurwerk.audit.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.account.Caller;
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

/** Doing one task: opening it, taking it, saving a draft, submitting. The lists of what there is to do are {@link OpenTasks}. */
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
    private final OpenTasks open;
    private final BusinessTime time;
    private final Submitting submitting;
    private final FormsByKind forms;

    TaskWork(
            HumanTasks tasks,
            Trajectories trajectories,
            Frameworks frameworks,
            Submissions submissions,
            Content content,
            OpenTasks open,
            BusinessTime time,
            Submitting submitting,
            FormsByKind forms) {
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.submissions = submissions;
        this.content = content;
        this.open = open;
        this.time = time;
        this.submitting = submitting;
        this.forms = forms;
    }

    /** Opens a task of the caller. */
    public TaskView view(String taskId, Caller caller) {
        Asked asked = asked(taskId, caller);
        Optional<Submission> saved = submissions.forTask(taskId);
        TaskForm<?> form = forms.of(asked.task().kind());
        Map<String, Object> filled = saved.map(Submission::content).orElseGet(() -> form.beginning(asked));
        return new TaskView(
                open.summary(asked.task(), asked.trajectory(), caller), asked, saved, filled, form.context(asked));
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
                .orElseGet(() -> forms.of(asked.task().kind()).beginning(asked));
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
        if (tasks.open(taskId).isEmpty() && before.isPresent()) {
            return submitting.tooLate(before.get(), caller, typed);
        }
        Asked asked = asked(taskId, caller);
        if (asked.task().assignee() == null && !asked.task().candidates().isEmpty()) {
            claim(taskId, caller);
        }
        return submitting.submit(forms.of(asked.task().kind()), asked, typed);
    }

    private Asked asked(String taskId, Caller caller) {
        HumanTask task = tasks.open(taskId)
                .filter(found -> concerns(found, caller))
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
}
