package org.keurwerk.audit.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.keurwerk.audit.complaint.GiveViewForm.View;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Give one's side of the story (zienswijze geven): an auditor whom the handler of a complaint asked, and who reads the complaint for that. */
@Component
class GiveViewForm extends ComplaintForm<View> {

    static final TaskKind KIND = TaskKind.of("GiveView");

    GiveViewForm(ComplaintView.Gathering gathering) {
        super(KIND, Actor.ADVISER, View.class, gathering);
    }

    /** What the auditor says; the organisation reads it too. */
    record View(@NotBlank @Size(max = 8000) String view) {}

    @Override
    public ComplaintView view(Asked asked) {
        return gathering.toAdvise(asked);
    }

    @Override
    public List<FieldProblem> check(View view, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(View view, Answered answered) {
        return Nothing.NOTHING;
    }
}
