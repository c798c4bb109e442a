package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.suspension.AnswerSuspensionForm.WrittenAnswer;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Answer an intended suspension in writing (schriftelijk antwoorden op een voorgenomen schorsing), before the hearing. Nobody must: who does not is heard all the same. */
@Component
class AnswerSuspensionForm extends SuspensionForm<WrittenAnswer> {

    static final TaskKind KIND = TaskKind.of("AnswerSuspension");

    private final Suspensions suspensions;

    AnswerSuspensionForm(CaseView.Gathering gathering, Suspensions suspensions) {
        super(KIND, Actor.ORGANISATION, WrittenAnswer.class, gathering);
        this.suspensions = suspensions;
    }

    /** What the organisation writes. */
    record WrittenAnswer(@NotBlank @Size(max = 8000) String answer) {}

    /** So long before the hearing that it can be read. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.aheadOf(suspensions.known(trajectoryId).hearingOn(), KIND, today);
    }

    @Override
    public List<FieldProblem> check(WrittenAnswer answer, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(WrittenAnswer answer, Answered answered) {
        return Nothing.NOTHING;
    }
}
