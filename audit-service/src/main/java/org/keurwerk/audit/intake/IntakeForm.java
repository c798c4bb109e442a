package org.keurwerk.audit.intake;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The intake, filled by the organisation: some fifteen minutes of work, from which the audit category follows. */
@Component
class IntakeForm implements TaskForm<IntakeForm.IntakeAnswers> {

    private static final int MOST_STAFF = 100_000;

    private final Trajectories trajectories;
    private final Organisations organisations;

    IntakeForm(Trajectories trajectories, Organisations organisations) {
        this.trajectories = trajectories;
        this.organisations = organisations;
    }

    /**
     * What the organisation tells about itself.
     *
     * @param branches places where it serves people (vestigingen)
     * @param staffFte staff in full-time equivalents
     * @param reach people in its area
     */
    record IntakeAnswers(
            @NotBlank @Size(max = 120) String contactName,
            @NotBlank @Email String contactEmail,
            @Nullable @Size(max = 40) String contactPhone,
            @NotNull @PositiveOrZero Integer branches,
            @NotNull @Positive @Max(MOST_STAFF) Double staffFte,
            @NotNull @PositiveOrZero Integer reach,
            @NotBlank @Size(max = 2000) String services,
            @Nullable @Size(max = 4000) String remarks) {}

    @Override
    public TaskKind kind() {
        return TaskKind.INTAKE;
    }

    @Override
    public Class<IntakeAnswers> content() {
        return IntakeAnswers.class;
    }

    @Override
    public List<FieldProblem> check(IntakeAnswers answers, Asked asked) {
        return List.of();
    }

    @Override
    public Map<String, Object> apply(IntakeAnswers answers, Submission submission, Trajectory trajectory) {
        trajectories.set(
                trajectory.id(),
                new Update().set("intake.staffFte", answers.staffFte()).set("intake.branches", answers.branches()));
        return Map.of("staffFte", answers.staffFte(), "branches", answers.branches());
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        return organisations
                .findById(asked.trajectory().organisationId())
                .map(organisation -> Map.<String, Object>of("contactEmail", organisation.email()))
                .orElse(Map.of());
    }
}
