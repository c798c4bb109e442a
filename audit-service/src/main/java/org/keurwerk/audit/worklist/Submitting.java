package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskHistory;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
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
 * Submitting (indienen) in steps that can all be repeated: first the draft is frozen in one conditional write, then the trail tells it, then what
 * follows from it is written down and the task is ended with it. What a crash leaves between them is finished by the sweep.
 */
@Component
class Submitting {

    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);
    private static final int SWEEP_AFTER_SECONDS = 5;

    private final Submissions submissions;
    private final LateSubmissions lateOnes;
    private final WritingTogether together;
    private final Trajectories trajectories;
    private final NormsAsked norms;
    private final HumanTasks tasks;
    private final TaskHistory history;
    private final TrajectoryProcess process;
    private final Content content;
    private final BusinessTime time;
    private final Forms forms;
    private final Trail trail;
    private final List<Beforehand> beforehand;

    Submitting(
            Submissions submissions,
            LateSubmissions lateOnes,
            WritingTogether together,
            Trajectories trajectories,
            NormsAsked norms,
            HumanTasks tasks,
            TaskHistory history,
            TrajectoryProcess process,
            Content content,
            BusinessTime time,
            Forms forms,
            Trail trail,
            List<Beforehand> beforehand) {
        this.submissions = submissions;
        this.lateOnes = lateOnes;
        this.together = together;
        this.trajectories = trajectories;
        this.norms = norms;
        this.tasks = tasks;
        this.history = history;
        this.process = process;
        this.content = content;
        this.time = time;
        this.forms = forms;
        this.trail = trail;
        this.beforehand = beforehand;
    }

    /**
     * Of an open task.
     *
     * @param fits runs when the content fits, before anything is frozen
     */
    <C extends Record> Submission submit(TaskForm<C, ?> form, OpenedTask opened, ObjectNode typed, Runnable fits) {
        Asked asked = opened.asked();
        C fitting = checked(form, opened, typed);
        fits.run();
        if (form.apart()) {
            form.keepApart(fitting, asked);
        }
        Map<String, Object> frozenContent = form.apart() ? Map.of() : content.toMap(fitting);
        boolean late = asked.today().isAfter(asked.task().dueOn());
        String hash = content.hash(frozenContent);
        Submission frozen = submissions.freeze(opened, frozenContent, time.now(), hash, late);
        if (!hash.equals(frozen.hash())) {
            throw new ProblemException(TaskWork.ALREADY_SUBMITTED);
        }
        forgetTyping(form, frozen);
        return settled(frozen, ended(new Answered(frozen, asked.trajectory(), asked.framework())));
    }

    private void forgetTyping(TaskForm<?, ?> form, Submission frozen) {
        if (form.apart()) {
            together.forget(frozen.taskId());
        }
    }

    /** What was submitted before, sent again: the same content gives the same answer. Of what is kept apart nobody can tell, and the first stands. */
    Submission again(Submission frozen, ObjectNode typed) {
        if (!forms.of(frozen.kind()).apart()
                && !isFrozenAs(frozen, typed)
                && !content.hash(normalised(forms.of(frozen.kind()), typed)).equals(frozen.hash())) {
            throw new ProblemException(TaskWork.ALREADY_SUBMITTED);
        }
        return frozen.settled() ? frozen : settle(frozen);
    }

    /** What came too late was frozen as it was typed, fitting or not. */
    private boolean isFrozenAs(Submission frozen, ObjectNode typed) {
        return content.hash(content.toMap(typed)).equals(frozen.hash());
    }

    /** Of a task that was taken away: kept, and nothing follows from it. */
    Submission tooLate(Submission draft, ObjectNode typed) {
        TaskForm<?, ?> form = forms.of(draft.kind());
        Map<String, Object> last = form.apart() ? Map.of() : content.toMap(typed);
        Submission kept = lateOnes.freeze(draft, last, time.now(), content.hash(last))
                .or(() -> submissions.forTask(draft.taskId()))
                .orElse(draft);
        forgetTyping(form, kept);
        return kept.isSubmitted() && !kept.settled() ? settle(kept) : kept;
    }

    private <C extends Record> C checked(TaskForm<C, ?> form, OpenedTask opened, ObjectNode typed) {
        DraftContent.check(typed, ContentShape.of(form.content()));
        try {
            return content.check(typed, form.content(), record -> {
                List<FieldProblem> missing = missing(form, opened.asked());
                return missing.isEmpty() ? form.check(record, opened.asked()) : missing;
            });
        } catch (ProblemException e) {
            if (e.kind().equals(ProblemKind.INVALID)) {
                together.save(opened, typed);
            }
            throw e;
        }
    }

    private List<FieldProblem> missing(TaskForm<?, ?> form, Asked asked) {
        String field = form.content().getRecordComponents()[0].getName();
        return beforehand.stream()
                .flatMap(one -> one.refusal(asked).stream())
                .map(code -> FieldProblem.of(field, code))
                .toList();
    }

    private Map<String, Object> normalised(TaskForm<?, ?> form, ObjectNode typed) {
        return content.toMap(content.check(typed, form.content()));
    }

    /** Nothing follows from what reaches a task that was taken away before. */
    private Submission settle(Submission frozen) {
        boolean there = tasks.open(frozen.taskId()).isPresent() || history.wasCompleted(frozen.taskId());
        if (!there) {
            tell(frozen, TrailAct.SUBMITTED_TOO_LATE, List.of());
            lateOnes.note(frozen.id());
            process.answeredTooLate(frozen.trajectoryId());
        }
        return settled(frozen, there && ended(answered(frozen)));
    }

    private Answered answered(Submission frozen) {
        Trajectory trajectory = trajectories.known(frozen.trajectoryId());
        return new Answered(frozen, trajectory, norms.of(trajectory, forms.of(frozen.kind())));
    }

    private Submission settled(Submission frozen, boolean inTime) {
        if (!inTime) {
            LOG.info("{} was taken away before {} reached it", frozen.kind(), frozen.id());
        }
        submissions.settled(frozen.id(), inTime);
        return frozen.endedItsTask(inTime);
    }

    private boolean ended(Answered answered) {
        Submission frozen = answered.submission();
        TaskForm<?, ?> form = forms.of(frozen.kind());
        tell(frozen, TrailAct.SUBMITTED, changes(form, answered));
        Record forTheProcess = follow(form, answered);
        return tasks.complete(frozen.taskId(), RecordValues.all(forTheProcess))
                || history.wasCompleted(frozen.taskId());
    }

    /** Before anything follows from it: what was there before is still there to be read. */
    private void tell(Submission frozen, TrailAct act, List<Changed> changes) {
        trail.append(
                frozen.trajectoryId(),
                Act.of(act, Who.of(frozen.author()), frozen.kind().key())
                        .about(frozen.id().value())
                        .once(frozen.id().value())
                        .changed(Submission.IN_TRAIL, null, frozen.hash())
                        .changed(changes));
    }

    private <C extends Record> List<Changed> changes(TaskForm<C, ?> form, Answered answered) {
        return form.changes(content.read(answered.submission().content(), form.content()), answered);
    }

    private <C extends Record> Record follow(TaskForm<C, ?> form, Answered answered) {
        return form.follow(content.read(answered.submission().content(), form.content()), answered);
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
