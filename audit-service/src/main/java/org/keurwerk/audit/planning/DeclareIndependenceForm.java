package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.Team;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Each auditor accepts and declares independence (onafhankelijkheidsverklaring), or says no: then the office looks for another. */
@Component
class DeclareIndependenceForm implements TaskForm<DeclareIndependenceForm.Declaration> {

    private final Trajectories trajectories;
    private final Submissions submissions;

    DeclareIndependenceForm(Trajectories trajectories, Submissions submissions) {
        this.trajectories = trajectories;
        this.submissions = submissions;
    }

    /**
     * What an auditor declares.
     *
     * @param accepted whether the assignment is accepted
     * @param independent no employment, consultancy or board seat at the organisation in the last two years (ISO/IEC 17021-1, 5.2)
     */
    record Declaration(
            @NotNull Boolean accepted,
            @NotNull Boolean independent,
            @Nullable @Size(max = 2000) String remarks) {

        boolean joins() {
            return accepted && independent;
        }
    }

    @Override
    public TaskKind kind() {
        return TaskKind.DECLARE_INDEPENDENCE;
    }

    @Override
    public Class<Declaration> content() {
        return Declaration.class;
    }

    @Override
    public List<FieldProblem> check(Declaration declaration, Asked asked) {
        boolean reasonMissing = !declaration.joins()
                && (declaration.remarks() == null || declaration.remarks().isBlank());
        return reasonMissing ? List.of(FieldProblem.of("remarks", "reason-for-no")) : List.of();
    }

    @Override
    public Map<String, Object> apply(Declaration declaration, Submission submission, Trajectory trajectory) {
        Team proposed = Objects.requireNonNull(trajectory.proposedTeam(), "a team was proposed");
        if (!declaration.joins()) {
            trajectories.set(trajectory.id(), new Update().unset("team"));
            return Map.of("allIndependent", false);
        }
        if (everybodyElseJoined(proposed, submission)) {
            trajectories.setWhere(
                    trajectory.id(),
                    Criteria.where("proposedTeam.lead").is(proposed.lead()),
                    new Update().set("team", proposed));
        }
        return Map.of("allIndependent", true);
    }

    /** Of an auditor asked more than once the last answer counts. */
    private boolean everybodyElseJoined(Team proposed, Submission mine) {
        Map<String, Boolean> answers = new HashMap<>();
        submissions
                .submittedIn(mine.trajectoryId(), TaskKind.DECLARE_INDEPENDENCE)
                .forEach(other -> answers.put(
                        other.author(),
                        Boolean.TRUE.equals(other.content().get("accepted"))
                                && Boolean.TRUE.equals(other.content().get("independent"))));
        return proposed.all().stream()
                .allMatch(auditor -> auditor.equals(mine.author()) || answers.getOrDefault(auditor, false));
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        Team proposed = asked.trajectory().proposedTeam();
        return proposed == null ? Map.of() : Map.of("lead", proposed.lead().equals(asked.account()));
    }
}
