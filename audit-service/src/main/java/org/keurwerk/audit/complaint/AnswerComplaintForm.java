package org.keurwerk.audit.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.complaint.AnswerComplaintForm.Answer;
import org.keurwerk.audit.complaint.Complaint.Reply;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.decision.Independence;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Answer a complaint (klacht beantwoorden), by whoever was named for it. Nobody handles a complaint about their own work. */
@Component
class AnswerComplaintForm extends ComplaintForm<Answer> {

    static final TaskKind KIND = TaskKind.of("AnswerComplaint");

    private final Complaints complaints;
    private final Uninvolved uninvolved;

    AnswerComplaintForm(ComplaintView.Gathering gathering, Complaints complaints, Uninvolved uninvolved) {
        super(KIND, Actor.HANDLER, Answer.class, gathering);
        this.complaints = complaints;
        this.uninvolved = uninvolved;
    }

    /**
     * The answer.
     *
     * @param uninvolved that the handler was not involved in what it is about
     * @param text what the organisation reads
     * @param measures what is done about it
     */
    record Answer(
            @NotNull Boolean uninvolved,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 8000) String text,
            @Nullable @Size(max = 4000) String measures) {}

    /** By the day that was promised, whoever handles it and since when. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        LocalDate promised = complaints.known(trajectoryId).answerBy();
        return promised.isBefore(today) ? today : promised;
    }

    @Override
    public List<FieldProblem> check(Answer answer, Asked asked) {
        Complaint complaint = complaints.known(asked.trajectory().id());
        uninvolved.bar(complaint, asked.account()).ifPresent(rule -> {
            uninvolved.refused(complaint, KIND, asked.account(), asked.account(), rule);
            throw new ProblemException(Independence.NOT_INDEPENDENT);
        });
        return answer.uninvolved() ? List.of() : List.of(FieldProblem.of("uninvolved", "handler-involved"));
    }

    @Override
    public List<Changed> changes(Answer answer, Answered answered) {
        return List.of(new Changed("verdict", null, answer.verdict().name()));
    }

    @Override
    public Record follow(Answer answer, Answered answered) {
        complaints.reply(
                complaints.known(answered.trajectoryId()).id(),
                new Reply(
                        answer.verdict(),
                        answered.day(),
                        answered.author(),
                        answer.text(),
                        answer.measures() == null || answer.measures().isBlank() ? null : answer.measures()));
        return Nothing.NOTHING;
    }
}
