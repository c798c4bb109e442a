package org.keurwerk.audit.worklist;

import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.WritingTogether.Ready;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Doing one task: opening it, taking it, saving a draft, submitting. Task, trajectory and draft are loaded once, when it is opened, and handed
 * through. The lists of what there is to do are {@link OpenTasks}.
 */
@Component
public class TaskWork {

    /** Somebody else has taken the task. */
    public static final ProblemKind CLAIMED_BY_ANOTHER = new ProblemKind("claimed-by-another", 409);

    /** The task was already answered. */
    public static final ProblemKind ALREADY_SUBMITTED = new ProblemKind("already-submitted", 409);

    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final NormsAsked norms;
    private final Submissions submissions;
    private final OpenTasks open;
    private final BusinessTime time;
    private final Submitting submitting;
    private final WritingTogether together;
    private final Forms forms;

    TaskWork(
            HumanTasks tasks,
            Trajectories trajectories,
            NormsAsked norms,
            Submissions submissions,
            OpenTasks open,
            BusinessTime time,
            Submitting submitting,
            WritingTogether together,
            Forms forms) {
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.norms = norms;
        this.submissions = submissions;
        this.open = open;
        this.time = time;
        this.submitting = submitting;
        this.together = together;
        this.forms = forms;
    }

    /** Opens a task of the caller that nobody else has taken, or one that they write together. */
    public OpenedTask open(TaskId taskId, Caller caller) {
        return opened(openTask(taskId, caller), submissions.forTask(taskId), caller);
    }

    /**
     * Opens one to save its draft.
     *
     * @throws ProblemException also when the caller has handed it in
     */
    public OpenedTask openToWrite(TaskId taskId, Caller caller) {
        Optional<HumanTask> task = tasks.open(taskId);
        if (task.isEmpty()
                && leftBehind(taskId, caller).filter(Submission::isSubmitted).isPresent()) {
            throw new ProblemException(ALREADY_SUBMITTED);
        }
        return opened(mine(task, caller), submissions.forTask(taskId), caller);
    }

    /** What a page or a program needs to do it. */
    public TaskView view(OpenedTask opened, Caller caller) {
        Asked asked = opened.asked();
        return new TaskView(
                open.summary(
                        asked.task(), asked.trajectory(), caller, opened.saved().isPresent()),
                opened,
                typedSoFar(opened),
                opened.form().view(asked));
    }

    /** What was typed so far, or with what the form begins: after an answer was taken back with that. */
    public ObjectNode typedSoFar(OpenedTask opened) {
        return together.typedSoFar(opened);
    }

    /** Takes a shared task, and opens it. */
    public OpenedTask claim(TaskId taskId, Caller caller) {
        OpenedTask opened = open(taskId, caller);
        claim(opened.asked().task(), caller);
        return open(taskId, caller);
    }

    private void claim(HumanTask task, Caller caller) {
        if (!caller.accountId().equals(task.assignee()) && !tasks.claim(task.id(), caller.accountId())) {
            throw new ProblemException(CLAIMED_BY_ANOTHER);
        }
    }

    /** Gives it back, and opens it. */
    public OpenedTask release(TaskId taskId, Caller caller) {
        HumanTask task = open(taskId, caller).asked().task();
        notAnothers(task, caller);
        if (!task.candidates().isEmpty()) {
            tasks.release(taskId);
        }
        return open(taskId, caller);
    }

    /**
     * Saves what was typed so far, whole or in part, together with what others saved since the copy that it was typed in.
     *
     * @throws ProblemException naming each field that the form does not have; values are not checked
     * @throws ChangedSince when somebody else changed the same since the copy that it was typed in; of a page, what does not clash is saved
     */
    public Submission saveDraft(OpenedTask opened, ObjectNode typed) {
        DraftContent.check(typed, ContentShape.of(opened.form().content()));
        Submission saved = together.save(opened, typed);
        if (saved.isSubmitted()) {
            throw new ProblemException(ALREADY_SUBMITTED);
        }
        return saved;
    }

    /**
     * Submits an open task: freezes the content, with what others wrote in it since, and ends the task. What is refused claims nothing.
     *
     * @throws ProblemException naming each field that does not fit; what was typed is kept as the draft
     */
    public Submission submit(OpenedTask opened, Caller caller, ObjectNode typed) {
        HumanTask task = opened.asked().task();
        Optional<Submission> before = opened.saved().filter(Submission::isSubmitted);
        if (before.isPresent()) {
            if (!before.get().author().equals(caller.accountId())) {
                throw new ProblemException(ALREADY_SUBMITTED);
            }
            return submitting.again(before.get(), typed);
        }
        notAnothers(task, caller);
        boolean unclaimed = task.assignee() == null && !task.candidates().isEmpty();
        Ready ready = together.ready(opened, typed);
        return submitting.submit(opened.form(), ready.opened(), ready.content(), () -> {
            if (unclaimed) {
                claim(task, caller);
            }
        });
    }

    /**
     * Submits, also what was submitted before or comes too late: repeating it with the same content gives the same answer, and what reaches a task
     * that is gone is kept.
     *
     * @throws ProblemException naming each field that does not fit; what was typed is kept as the draft
     */
    public Submission submit(TaskId taskId, Caller caller, ObjectNode typed) {
        return submit(taskId, caller, typed, Copy.ANY);
    }

    /**
     * The same, typed in a copy.
     *
     * @throws ChangedSince when somebody else saved since
     */
    public Submission submit(TaskId taskId, Caller caller, ObjectNode typed, Copy copy) {
        Optional<Submission> saved = submissions.forTask(taskId);
        if (saved.isPresent() && saved.get().author().equals(caller.accountId())) {
            if (saved.get().isSubmitted()) {
                return submitting.again(saved.get(), typed);
            }
            Optional<HumanTask> task = tasks.open(taskId);
            return task.isEmpty()
                    ? submitting.tooLate(saved.get(), typed)
                    : submit(opened(mine(task, caller), saved, caller).typedIn(copy), caller, typed);
        }
        return submit(opened(openTask(taskId, caller), saved, caller).typedIn(copy), caller, typed);
    }

    /** What the caller saved for a task that is gone. */
    public Optional<Submission> leftBehind(TaskId taskId, Caller caller) {
        return submissions.forTask(taskId).filter(saved -> saved.author().equals(caller.accountId()));
    }

    private OpenedTask opened(HumanTask task, Optional<Submission> saved, Caller caller) {
        Trajectory trajectory = trajectories.known(task.trajectoryId());
        Asked asked = new Asked(
                task, trajectory, norms.of(trajectory, forms.of(task.kind())), caller.accountId(), time.today());
        return new OpenedTask(asked, forms.of(task.kind()), saved, Copy.ANY);
    }

    private HumanTask openTask(TaskId taskId, Caller caller) {
        return mine(tasks.open(taskId), caller);
    }

    private HumanTask mine(Optional<HumanTask> found, Caller caller) {
        HumanTask task =
                found.filter(one -> concerns(one, caller)).orElseThrow(() -> ProblemException.notFound("task"));
        if (!forms.of(task.kind()).together()) {
            notAnothers(task, caller);
        }
        return task;
    }

    private static void notAnothers(HumanTask task, Caller caller) {
        if (task.assignee() != null && !task.assignee().equals(caller.accountId())) {
            throw new ProblemException(CLAIMED_BY_ANOTHER);
        }
    }

    private static boolean concerns(HumanTask task, Caller caller) {
        Set<String> parties = caller.parties();
        return parties.contains((task.assignee() == null ? "" : task.assignee().value()))
                || task.candidates().stream().anyMatch(parties::contains);
    }
}
