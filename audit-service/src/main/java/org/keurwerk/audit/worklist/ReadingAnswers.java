package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What was submitted, for those who may read it: the trajectory must be theirs, and the form must name them among its readers. */
@Component
public class ReadingAnswers {

    private final Submissions submissions;
    private final Trajectories trajectories;
    private final Forms forms;
    private final Content content;
    private final Accounts accounts;

    ReadingAnswers(
            Submissions submissions, Trajectories trajectories, Forms forms, Content content, Accounts accounts) {
        this.submissions = submissions;
        this.trajectories = trajectories;
        this.forms = forms;
        this.content = content;
        this.accounts = accounts;
    }

    /** All that the caller may read in one of the caller's trajectories, oldest first: who handed in what when, without what it says. */
    public List<Submission> in(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        List<Submission> all = submissions.withoutContent(trajectoryId);
        return all.stream().filter(answer -> mayRead(caller, answer, all)).toList();
    }

    /** Those of a kind that the caller may read in one of the caller's trajectories, oldest first. */
    public List<Submission> of(TrajectoryId trajectoryId, TaskKind kind, Caller caller) {
        trajectories.get(trajectoryId, caller);
        List<Submission> all = submissions.submittedIn(trajectoryId, kind);
        return all.stream().filter(answer -> mayRead(caller, answer, all)).toList();
    }

    /** The ids of all that the caller may read in one of the caller's trajectories. */
    public Set<String> readable(TrajectoryId trajectoryId, Caller caller) {
        return in(trajectoryId, caller).stream()
                .map(answer -> answer.id().value())
                .collect(Collectors.toSet());
    }

    /** One that the caller may read. */
    public Submission one(SubmissionId id, Caller caller) {
        return submissions
                .submitted(id)
                .filter(answer ->
                        trajectories.find(answer.trajectoryId(), caller).isPresent())
                .filter(answer ->
                        mayRead(caller, answer, submissions.submittedIn(answer.trajectoryId(), answer.kind())))
                .orElseThrow(() -> ProblemException.notFound("submission"));
    }

    /** What became of a task that was answered, for those who see its trajectory; empty while it is open, and when a deadline took it away. */
    public Optional<FinishedTask> finished(TaskId taskId, Caller caller) {
        return submissions.forTask(taskId).filter(Submission::isSubmitted).flatMap(answer -> trajectories
                .find(answer.trajectoryId(), caller)
                .map(trajectory -> new FinishedTask(
                        answer,
                        trajectory,
                        mayRead(caller, answer, submissions.submittedIn(answer.trajectoryId(), answer.kind())))));
    }

    /** Whether somebody of the office handed in what the organisation was asked. */
    public boolean onBehalf(Submission answer) {
        return forms.of(answer.kind()).actor() == Actor.ORGANISATION
                && accounts.findById(answer.author())
                        .filter(author -> author.organisationId() == null)
                        .isPresent();
    }

    /** What the dossier shows of an answer, as its form says. */
    public Record shown(Submission answer) {
        return shown(forms.of(answer.kind()), answer);
    }

    private <C extends Record> Record shown(TaskForm<C, ?> form, Submission answer) {
        return form.shown(content.read(answer.content(), form.content()), answer.trajectoryId());
    }

    /** What counts for nothing is read by its own side and by those who see everything. */
    private boolean mayRead(Caller caller, Submission answer, List<Submission> all) {
        TaskForm<?, ?> form = forms.of(answer.kind());
        if (!answer.counts() && !caller.seesEverything()) {
            return answer.author().equals(caller.accountId())
                    || (form.actor() == Actor.ORGANISATION && caller.actsFor(answer.organisationId()));
        }
        return form.readers().mayRead(caller, answer, all);
    }
}
