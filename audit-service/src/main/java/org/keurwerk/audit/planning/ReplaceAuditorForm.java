package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.ReplaceAuditorForm.OpenPlace;
import org.keurwerk.audit.planning.ReplaceAuditorForm.SubstituteChoice;
import org.keurwerk.audit.planning.ReplacingAuditor.Choices;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Name another substitute (andere vervanger aanwijzen): whoever was named declined, or the organisation objected with reason. */
@Component
class ReplaceAuditorForm implements TaskForm<SubstituteChoice, OpenPlace> {

    static final TaskKind KIND = TaskKind.of("ReplaceAuditor");

    private final Teams teams;
    private final ChoosingSubstitute choosing;
    private final SubstituteTasks substitutes;

    ReplaceAuditorForm(Teams teams, ChoosingSubstitute choosing, SubstituteTasks substitutes) {
        this.teams = teams;
        this.choosing = choosing;
        this.substitutes = substitutes;
    }

    /**
     * Who is asked.
     *
     * @param substitute by user name
     */
    record SubstituteChoice(
            @NotBlank @Size(max = 100) @Chosen(from = From.AUDITORS)
            String substitute,

            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Whose place is open, and who fits.
     *
     * @param auditor null when it was filled meanwhile
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenPlace(@Nullable NamedAuditor auditor, List<Offered> candidates) {}

    private record Named(String substitute) {}

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
    public Class<SubstituteChoice> content() {
        return SubstituteChoice.class;
    }

    @Override
    public OpenPlace view(Asked asked) {
        Optional<AccountId> left = left(asked.trajectory().id());
        if (left.isEmpty()) {
            return new OpenPlace(null, List.of());
        }
        TeamPlan plan = teams.composed(asked.trajectory().id());
        Choices choices = choosing.choices(asked.trajectory(), plan);
        return new OpenPlace(choices.members().get(plan.team().all().indexOf(left.get())), choices.candidates());
    }

    @Override
    public List<FieldProblem> check(SubstituteChoice choice, Asked asked) {
        return left(asked.trajectory().id())
                .map(left -> choosing.check(asked.trajectory(), left, choice.substitute(), asked.account()))
                .orElse(List.of(FieldProblem.of("substitute", "no-open-place")));
    }

    @Override
    public Record follow(SubstituteChoice choice, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        left(trajectoryId).ifPresent(left -> {
            TeamPlan plan = teams.composed(trajectoryId);
            if (!teams.substitute(
                    trajectoryId,
                    plan,
                    choosing.replacement(plan, left, choice.substitute(), choice.reason(), answered.author()),
                    false)) {
                // tried again by the sweep, with the team as it is then
                throw new ProblemException(ProblemKind.UNAVAILABLE);
            }
        });
        teams.showToMembers(trajectoryId);
        Replacement last = teams.composed(trajectoryId).last().orElseThrow();
        substitutes.handOver(trajectoryId, last);
        return new Named(last.substitute().value());
    }

    /** Who of the team declined or was rejected, and has no substitute yet. */
    private Optional<AccountId> left(TrajectoryId trajectoryId) {
        return teams.of(trajectoryId).filter(plan -> plan.composed() != null).flatMap(plan -> plan.team().all().stream()
                .filter(plan.declined()::contains)
                .findFirst());
    }

    @Override
    public boolean wide() {
        return true;
    }
}
