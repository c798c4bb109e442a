package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.suspension.RecordHearingForm.Hearing;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Record what was said at the hearing (zitting vastleggen), or that the organisation did not come. Asked from the day of the hearing on. */
@Component
class RecordHearingForm extends SuspensionForm<Hearing> {

    static final TaskKind KIND = TaskKind.of("RecordHearing");

    RecordHearingForm(CaseView.Gathering gathering) {
        super(KIND, Actor.OFFICE, Hearing.class, gathering);
    }

    /**
     * What the office records.
     *
     * @param attended whether the organisation came
     * @param present who was there; asked when it came
     * @param notes what was said, or how it was tried to reach the organisation
     */
    record Hearing(
            @NotNull Boolean attended,
            @Nullable @Size(max = 1000) String present,
            @NotBlank @Size(max = 8000) String notes) {}

    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.after(today, KIND);
    }

    @Override
    public List<FieldProblem> check(Hearing hearing, Asked asked) {
        return hearing.attended()
                        && (hearing.present() == null || hearing.present().isBlank())
                ? List.of(FieldProblem.of("present", "hearing-who"))
                : List.of();
    }

    @Override
    public Record follow(Hearing hearing, Answered answered) {
        return Nothing.NOTHING;
    }
}
