package org.keurwerk.audit.reopening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Returnable;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Taking back what was handed in (terugnemen), by who handed it in, until somebody has begun on what follows from it. The task is open again and begins
 * with what was said; the answer stays in the dossier and counts no longer. Afterwards the office opens the stage again: {@link OpeningStageAgain}.
 */
@Component
public class TakingBack implements Returnable {

    /** Somebody has begun on what follows, or it was never to be taken back. */
    public static final ProblemKind TOO_LATE = new ProblemKind("answer-not-taken-back", 409);

    /** It was taken back before: its task is open again, or was answered anew. */
    public static final ProblemKind TAKEN_BACK = new ProblemKind("answer-taken-back", 409);

    private final ReadingAnswers reading;
    private final Submissions submissions;
    private final Forms forms;
    private final HumanTasks tasks;
    private final GoingBack goingBack;
    private final Reopenings reopenings;
    private final BusinessTime time;

    TakingBack(
            ReadingAnswers reading,
            Submissions submissions,
            Forms forms,
            HumanTasks tasks,
            GoingBack goingBack,
            Reopenings reopenings,
            BusinessTime time) {
        this.reading = reading;
        this.submissions = submissions;
        this.forms = forms;
        this.tasks = tasks;
        this.goingBack = goingBack;
        this.reopenings = reopenings;
        this.time = time;
    }

    /**
     * What is said with it.
     *
     * @param reason why; everybody who reads the answer reads it
     */
    public record Return(@NotBlank @Size(max = 2000) String reason) {}

    @Override
    public boolean mayTakeBack(Submission answer, Caller caller) {
        return isTheirs(answer, caller) && isInTime(answer);
    }

    /**
     * An answer that the caller may take back now.
     *
     * @throws ProblemException when there is none, it is not theirs, or it is too late
     */
    public FinishedTask get(TaskId taskId, Caller caller) {
        FinishedTask finished = reading.finished(taskId, caller).orElseThrow(() -> ProblemException.notFound("task"));
        if (!isTheirs(finished.answer(), caller)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        if (finished.answer().takenBackAt() != null) {
            throw new ProblemException(TAKEN_BACK);
        }
        if (!isInTime(finished.answer())) {
            throw new ProblemException(TOO_LATE);
        }
        return finished;
    }

    /**
     * Takes it back.
     *
     * @throws ProblemException as {@link #get}
     */
    public void takeBack(TaskId taskId, Return said, Caller caller) {
        FinishedTask finished = get(taskId, caller);
        Submission answer = finished.answer();
        TaskForm<?, ?> form = forms.of(answer.kind());
        TakeBack rule = form.takeBack().orElseThrow(() -> new ProblemException(TOO_LATE));
        Trajectory trajectory = finished.trajectory();
        Reopening reopening = new Reopening(
                Ids.of("reo", answer.id().value()),
                trajectory.id(),
                trajectory.organisationId(),
                rule.stage(),
                answer.kind().key(),
                answer.id(),
                side(form.actor()),
                caller.accountId(),
                concerned(rule, form),
                said.reason().strip(),
                time.now(),
                true,
                1);
        if (!reopenings.note(reopening) || !goingBack.takenBack(reopening)) {
            throw new ProblemException(TOO_LATE);
        }
    }

    /**
     * Takes back the caller's last answer to a task of this kind.
     *
     * @throws ProblemException when none of theirs counts, or as {@link #get}
     */
    public void takeBackLast(TrajectoryId trajectoryId, String kind, Return said, Caller caller) {
        TaskId answered = reading.in(trajectoryId, caller).stream()
                .filter(answer -> answer.kindName().equals(kind) && answer.counts() && isTheirs(answer, caller))
                .reduce((earlier, later) -> later)
                .map(Submission::taskId)
                .orElseThrow(() -> ProblemException.invalid(List.of(FieldProblem.of("task", "nothing-handed-in"))));
        takeBack(answered, said, caller);
    }

    private boolean isTheirs(Submission answer, Caller caller) {
        boolean colleagues =
                forms.of(answer.kind()).actor() == Actor.ORGANISATION && caller.actsFor(answer.organisationId());
        return colleagues || answer.author().equals(caller.accountId());
    }

    private boolean isInTime(Submission answer) {
        return answer.settled()
                && answer.counts()
                && forms.of(answer.kind())
                        .takeBack()
                        .filter(rule -> isInTime(answer, rule))
                        .isPresent();
    }

    private boolean isInTime(Submission answer, TakeBack rule) {
        Answered answered = goingBack.answered(answer);
        if (answered.trajectory().isClosed() || !rule.isAllowed(answered, time.today())) {
            return false;
        }
        if (rule.followedBy().isEmpty()) {
            return true;
        }
        TaskKind follows = rule.followedBy().get();
        List<HumanTask> next = tasks.openIn(answer.trajectoryId().value()).stream()
                .filter(task -> task.kind().equals(follows))
                .toList();
        return !next.isEmpty() && next.stream().noneMatch(TakingBack::isClaimed) && !isBegun(next);
    }

    private static boolean isClaimed(HumanTask task) {
        return !task.candidates().isEmpty() && task.assignee() != null;
    }

    private boolean isBegun(List<HumanTask> next) {
        return !submissions
                .startedAmong(next.stream().map(HumanTask::id).collect(Collectors.toSet()))
                .isEmpty();
    }

    private List<Party> concerned(TakeBack rule, TaskForm<?, ?> form) {
        return rule.followedBy()
                .map(follows -> side(forms.of(follows).actor()))
                .or(rule::concerns)
                .filter(other -> other != side(form.actor()))
                .map(List::of)
                .orElse(List.of());
    }

    private static Party side(Actor actor) {
        return switch (actor) {
            case ORGANISATION -> Party.ORGANISATION;
            case LEAD_AUDITOR, EACH_AUDITOR, ADVISER -> Party.AUDITOR;
            case OFFICE, DIRECTOR, BOARD, HANDLER -> Party.OFFICE;
        };
    }
}
