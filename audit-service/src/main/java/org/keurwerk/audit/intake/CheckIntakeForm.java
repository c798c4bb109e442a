package org.keurwerk.audit.intake;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.CheckIntakeForm.IntakeCheck;
import org.keurwerk.audit.intake.CheckIntakeForm.ToCheck;
import org.keurwerk.audit.intake.IntakeForm.IntakeAnswers;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Check the intake (intake beoordelen): the office confirms category and length, which the decision table proposes. */
@Component
class CheckIntakeForm implements TaskForm<IntakeCheck, ToCheck> {

    static final TaskKind KIND = TaskKind.of("CheckIntake");

    private final Intakes intakes;
    private final Answers answers;
    private final ProcessProposals proposals;

    CheckIntakeForm(Intakes intakes, Answers answers, ProcessProposals proposals) {
        this.intakes = intakes;
        this.answers = answers;
        this.proposals = proposals;
    }

    /** Audit categories (auditcategorie). */
    enum Category {
        S,
        M,
        L,
        XL
    }

    /**
     * What the office confirms.
     *
     * @param halfDays length of the visit in half-days (dagdelen)
     * @param remarks why it is not what the decision table proposes; needed only then
     */
    record IntakeCheck(
            @NotNull Category auditCategory,
            @NotNull @Min(1) @Max(4) @Chosen Integer halfDays,
            @Nullable @Size(max = 4000) String remarks) {}

    /** What the organisation filled in, and what the decision table makes of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToCheck(
            @Nullable Category proposedCategory,
            @Nullable Integer proposedHalfDays,
            @Nullable IntakeAnswers intake) {}

    /** The proposal, filled in. */
    private record Proposed(
            @Nullable Category auditCategory, @Nullable Integer halfDays) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.OFFICE;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<IntakeCheck> content() {
        return IntakeCheck.class;
    }

    @Override
    public ToCheck view(Asked asked) {
        Proposed proposed = proposed(asked);
        return new ToCheck(
                proposed.auditCategory(),
                proposed.halfDays(),
                answers.last(asked.trajectory().id(), IntakeForm.KIND, IntakeAnswers.class)
                        .map(Answer::content)
                        .orElse(null));
    }

    @Override
    public Record beginning(Asked asked) {
        return proposed(asked);
    }

    private Proposed proposed(Asked asked) {
        Map<String, Object> proposal = proposals.forTask(asked.task().id());
        return proposal.get("proposedCategory") instanceof String category
                        && proposal.get("proposedHalfDays") instanceof Integer halfDays
                ? new Proposed(Category.valueOf(category), halfDays)
                : new Proposed(null, null);
    }

    @Override
    public List<FieldProblem> check(IntakeCheck check, Asked asked) {
        Proposed proposed = proposed(asked);
        boolean asProposed = proposed.auditCategory() == null
                || (check.auditCategory() == proposed.auditCategory()
                        && check.halfDays().equals(proposed.halfDays()));
        boolean said = check.remarks() != null && !check.remarks().isBlank();
        return asProposed || said ? List.of() : List.of(FieldProblem.of("remarks", "reason-against-proposal"));
    }

    @Override
    public Record follow(IntakeCheck check, Answered answered) {
        intakes.accept(answered.trajectoryId(), check.auditCategory().name(), check.halfDays(), answered.day());
        return NOTHING;
    }
}
