package org.keurwerk.audit.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The office's check of the intake: confirms category and length, which the decision table proposes. */
@Component
class CheckIntakeForm implements TaskForm<CheckIntakeForm.IntakeCheck> {

    private final Trajectories trajectories;
    private final Submissions submissions;
    private final ProcessProposals proposals;

    CheckIntakeForm(Trajectories trajectories, Submissions submissions, ProcessProposals proposals) {
        this.trajectories = trajectories;
        this.submissions = submissions;
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
     */
    record IntakeCheck(
            @NotNull Category auditCategory,
            @NotNull @Min(1) @Max(4) Integer halfDays,
            @Nullable @Size(max = 4000) String remarks) {}

    @Override
    public TaskKind kind() {
        return TaskKind.CHECK_INTAKE;
    }

    @Override
    public Class<IntakeCheck> content() {
        return IntakeCheck.class;
    }

    @Override
    public List<FieldProblem> check(IntakeCheck check, Asked asked) {
        return List.of();
    }

    @Override
    public Map<String, Object> apply(IntakeCheck check, Submission submission, Trajectory trajectory) {
        trajectories.set(
                trajectory.id(),
                new Update()
                        .set("intake.auditCategory", check.auditCategory().name())
                        .set("intake.halfDays", check.halfDays()));
        return Map.of("auditCategory", check.auditCategory().name(), "halfDays", check.halfDays());
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        Map<String, Object> proposed = proposals.forTask(asked.task().id());
        Map<String, Object> beginning = new HashMap<>();
        if (proposed.get("proposedCategory") != null) {
            beginning.put("auditCategory", proposed.get("proposedCategory"));
            beginning.put("halfDays", proposed.get("proposedHalfDays"));
        }
        return beginning;
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        Map<String, Object> context =
                new HashMap<>(proposals.forTask(asked.task().id()));
        submissions.submittedIn(asked.trajectory().id(), TaskKind.INTAKE).stream()
                .reduce((first, last) -> last)
                .ifPresent(intake -> context.put("intake", intake.content()));
        return context;
    }
}
