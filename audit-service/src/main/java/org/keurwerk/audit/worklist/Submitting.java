package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submitting (indienen) in two steps that can both be repeated: first the draft is frozen in one conditional write, then what follows from it is
 * written down and the task is ended with it. What a crash leaves between the two is finished by the sweep.
 */
@Component
class Submitting {

    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);
    private static final int SWEEP_AFTER_SECONDS = 5;

    private final Submissions submissions;
    private final Trajectories trajectories;
    private final HumanTasks tasks;
    private final TaskHistory history;
    private final Content content;
    private final BusinessTime time;
    private final FormsByKind forms;

    Submitting(
            Submissions submissions,
            Trajectories trajectories,
            HumanTasks tasks,
            TaskHistory history,
            Content content,
            BusinessTime time,
            FormsByKind forms) {
        this.submissions = submissions;
        this.trajectories = trajectories;
        this.tasks = tasks;
        this.history = history;
        this.content = content;
        this.time = time;
        this.forms = forms;
    }

    <C> Submission submit(TaskForm<C> form, Asked asked, ObjectNode typed) {
        C record = checked(form, asked, typed);
        Map<String, Object> frozenContent = content.toMap((Object) record);
        boolean late = asked.today().isAfter(asked.task().dueOn());
        String hash = content.hash(frozenContent);
        Submission frozen = submissions.freeze(asked, frozenContent, time.now(), hash, late);
        if (!hash.equals(frozen.hash())) {
            throw new ProblemException(TaskWork.ALREADY_SUBMITTED);
        }
        return settle(frozen);
    }

    Submission again(Submission frozen, Caller caller, ObjectNode typed) {
        if (!frozen.author().equals(caller.accountId())) {
            throw ProblemException.notFound("task");
        }
        if (!isFrozenAs(frozen, typed)
                && !content.hash(normalised(frozen.kind(), typed)).equals(frozen.hash())) {
            throw new ProblemException(TaskWork.ALREADY_SUBMITTED);
        }
        return frozen.settled() ? frozen : settle(frozen);
    }

    /** What came too late was frozen as it was typed, fitting or not. */
    private boolean isFrozenAs(Submission frozen, ObjectNode typed) {
        return content.hash(content.toMap(typed)).equals(frozen.hash());
    }

    Submission tooLate(Submission draft, Caller caller, ObjectNode typed) {
        if (!draft.author().equals(caller.accountId())) {
            throw ProblemException.notFound("task");
        }
        Map<String, Object> last = content.toMap(typed);
        return submissions.freezeLate(draft, last, time.now(), content.hash(last));
    }

    private <C> C checked(TaskForm<C> form, Asked asked, ObjectNode typed) {
        try {
            C record = content.check(typed, form.content());
            List<FieldProblem> errors = form.check(record, asked);
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            return record;
        } catch (ProblemException e) {
            if (e.kind().equals(ProblemKind.INVALID)) {
                submissions.saveDraft(asked, content.toMap(typed), time.now());
            }
            throw e;
        }
    }

    private Object normalised(TaskKind kind, ObjectNode typed) {
        return content.toMap((Object) content.check(typed, forms.of(kind).content()));
    }

    /** Nothing follows from what reaches a task that was taken away before. */
    private Submission settle(Submission frozen) {
        boolean there = tasks.open(frozen.taskId()).isPresent() || history.wasCompleted(frozen.taskId());
        if (there && ended(frozen)) {
            submissions.settled(frozen.id());
        } else {
            LOG.info("{} was taken away before {} reached it", frozen.kind(), frozen.id());
            submissions.takenAway(frozen.id());
        }
        return submissions.forTask(frozen.taskId()).orElse(frozen);
    }

    private boolean ended(Submission frozen) {
        Map<String, Object> forTheProcess = apply(forms.of(frozen.kind()), frozen);
        return tasks.complete(frozen.taskId(), forTheProcess) || history.wasCompleted(frozen.taskId());
    }

    private <C> Map<String, Object> apply(TaskForm<C> form, Submission frozen) {
        return form.apply(
                content.read(frozen.content(), form.content()), frozen, trajectories.known(frozen.trajectoryId()));
    }

    /** Finishes what a crash left between the two steps. */
    @Scheduled(fixedDelayString = "${keurwerk.submissions.sweep:5s}")
    void sweep() {
        for (Submission frozen : submissions.unsettled(time.now().minusSeconds(SWEEP_AFTER_SECONDS))) {
            try {
                LOG.info("finishing {} of {}", frozen.kind(), frozen.trajectoryId());
                settle(frozen);
            } catch (RuntimeException e) {
                LOG.warn("{} could not be finished and is tried again", frozen.id(), e);
            }
        }
    }
}
