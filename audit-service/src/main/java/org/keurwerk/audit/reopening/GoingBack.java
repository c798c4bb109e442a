package org.keurwerk.audit.reopening;

import java.time.Duration;
import java.util.Objects;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.NormsAsked;
import org.keurwerk.audit.worklist.ReturnedAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.time.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What follows when a step is opened again, in steps that can be repeated: the process goes back, answers count no longer, trail and world are told. What a
 * crash leaves between them is finished later, or dropped when the process had gone on.
 */
@Component
class GoingBack {

    private static final Logger LOG = LoggerFactory.getLogger(GoingBack.class);
    private static final Duration SWEEP_AFTER = Duration.ofSeconds(5);

    private final Reopenings reopenings;
    private final Submissions submissions;
    private final ReturnedAnswers returned;
    private final Forms forms;
    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final NormsAsked norms;
    private final TrajectoryProcess process;
    private final BusinessTime time;
    private final Trail trail;

    GoingBack(
            Reopenings reopenings,
            Submissions submissions,
            ReturnedAnswers returned,
            Forms forms,
            HumanTasks tasks,
            Trajectories trajectories,
            NormsAsked norms,
            TrajectoryProcess process,
            BusinessTime time,
            Trail trail) {
        this.reopenings = reopenings;
        this.submissions = submissions;
        this.returned = returned;
        this.forms = forms;
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.norms = norms;
        this.process = process;
        this.time = time;
        this.trail = trail;
    }

    /** An answer with what is around it. */
    Answered answered(Submission answer) {
        Trajectory trajectory = trajectories.known(answer.trajectoryId());
        return new Answered(answer, trajectory, norms.of(trajectory, forms.of(answer.kind())));
    }

    /**
     * An answer is taken back, as was noted.
     *
     * @return false when the process had gone on, so that the answer stands and the note is gone
     */
    boolean takenBack(Reopening noted) {
        Submission answer =
                submissions.submitted(Objects.requireNonNull(noted.answer())).orElseThrow();
        returned.takeBack(answer.id(), time.now());
        if (!wentBack(answer) && !isOpenAgain(answer)) {
            returned.letStand(answer.id());
            reopenings.dropped(noted);
            return false;
        }
        undo(answer);
        trail.append(
                noted.trajectoryId(),
                Act.of(TrailAct.TAKEN_BACK, Who.of(noted.account()), Objects.requireNonNull(noted.task()))
                        .about(answer.id().value())
                        .once(noted.id())
                        .changed(Submission.IN_TRAIL, answer.hash(), null)
                        .changed("reason", null, noted.reason()));
        tell(noted);
        return true;
    }

    private boolean wentBack(Submission answer) {
        return forms.of(answer.kind()).actor() == Actor.EACH_AUDITOR
                ? process.askedAgain(answer.trajectoryId(), answer.taskId(), answer.author())
                : process.answerTakenBack(answer.trajectoryId(), answer.kind().key());
    }

    private boolean isOpenAgain(Submission answer) {
        boolean own = forms.of(answer.kind()).actor() == Actor.EACH_AUDITOR;
        return tasks.openIn(answer.trajectoryId().value()).stream()
                .anyMatch(task -> task.kind().equals(answer.kind())
                        && (!own || answer.author().equals(task.assignee())));
    }

    /**
     * A stage is opened again, as was noted: what was handed in of it and of what follows counts no longer.
     *
     * @return false when the process does not stand where it could go back
     */
    boolean openedAgain(Reopening noted) {
        if (!process.stageOpenedAgain(noted.trajectoryId(), noted.stage())) {
            reopenings.dropped(noted);
            return false;
        }
        submissions.submittedIn(noted.trajectoryId()).stream()
                .filter(answer -> answer.counts() && isOf(noted.stage(), answer))
                .forEach(answer -> {
                    returned.takeBack(answer.id(), time.now());
                    undo(answer);
                });
        trail.append(
                noted.trajectoryId(),
                Act.of(
                                TrailAct.STAGE_REOPENED,
                                Who.of(noted.account()),
                                noted.stage().name())
                        .once(noted.id())
                        .changed("reason", null, noted.reason()));
        tell(noted);
        return true;
    }

    private boolean isOf(Phase stage, Submission answer) {
        return forms.of(answer.kind())
                .takeBack()
                .filter(rule -> rule.stage().compareTo(stage) >= 0)
                .isPresent();
    }

    private void undo(Submission answer) {
        forms.of(answer.kind()).takeBack().ifPresent(rule -> rule.undo(answered(answer)));
    }

    private void tell(Reopening noted) {
        process.stepReopened(noted.trajectoryId());
        reopenings.told(noted);
    }

    /** Finishes or drops what a crash left. */
    @Scheduled(fixedDelayString = "${keurwerk.reopenings.sweep:5s}")
    void sweep() {
        for (Reopening noted : reopenings.untold(time.now().minus(SWEEP_AFTER))) {
            try {
                boolean done = noted.answer() == null ? openedAgain(noted) : takenBack(noted);
                LOG.info("{} of {} {}", noted.id(), noted.trajectoryId(), done ? "was finished" : "came to nothing");
            } catch (RuntimeException e) {
                LOG.warn("{} of {} could not be finished and is tried again", noted.id(), noted.trajectoryId(), e);
            }
        }
    }
}
