package org.keurwerk.audit.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.objection.Objection.Advice;
import org.keurwerk.audit.objection.RecordAdviceForm.CommitteeAdvice;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Record what the committee advises (advies vastleggen), after it heard the organisation. Asked from the day of the hearing on. */
@Component
class RecordAdviceForm extends ObjectionForm<CommitteeAdvice> {

    static final TaskKind KIND = TaskKind.of("RecordAdvice");

    private final Objections objections;

    RecordAdviceForm(ObjectionView.Gathering gathering, Objections objections) {
        super(KIND, Actor.OFFICE, CommitteeAdvice.class, gathering);
        this.objections = objections;
    }

    /**
     * The advice.
     *
     * @param attended whether the organisation came
     * @param advised whether the committee finds the objection well founded
     * @param text what was said, and why the committee advises so
     */
    record CommitteeAdvice(
            @NotNull Boolean attended,
            @NotNull Boolean advised,
            @NotBlank @Size(max = 20_000) String text) {}

    @Override
    public List<FieldProblem> check(CommitteeAdvice advice, Asked asked) {
        return List.of();
    }

    @Override
    public List<Changed> changes(CommitteeAdvice advice, Answered answered) {
        return List.of(new Changed("advised", null, advice.advised().toString()));
    }

    @Override
    public Record follow(CommitteeAdvice advice, Answered answered) {
        objections.advise(
                objections.known(answered.trajectoryId()).id(),
                new Advice(advice.advised(), advice.attended(), advice.text(), answered.day()));
        return Nothing.NOTHING;
    }
}
