package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Assignment;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Declare independence (onafhankelijkheid verklaren): each auditor accepts the assignment and declares independence, or declines with a reason (ISO/IEC
 * 17021-1, 5.2). When the last one has accepted, the team is composed.
 */
@Component
class DeclareIndependenceForm implements TaskForm<Declaration, Assignment> {

    static final TaskKind KIND = TaskKind.of("DeclareIndependence");

    private final Teams teams;
    private final Declarations declarations;

    DeclareIndependenceForm(Teams teams, Declarations declarations) {
        this.teams = teams;
        this.declarations = declarations;
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

    /**
     * As what the auditor is asked.
     *
     * @param lead null when nobody was asked yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(@Nullable Boolean lead) {}

    private record Joined(boolean allIndependent) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.EACH_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<Declaration> content() {
        return Declaration.class;
    }

    @Override
    public Assignment view(Asked asked) {
        return new Assignment(teams.of(asked.trajectory().id())
                .map(plan -> plan.proposed().lead().equals(asked.account()))
                .orElse(null));
    }

    @Override
    public List<FieldProblem> check(Declaration declaration, Asked asked) {
        boolean reasonMissing = !declaration.joins()
                && (declaration.remarks() == null || declaration.remarks().isBlank());
        return reasonMissing ? List.of(FieldProblem.of("remarks", "reason-for-no")) : List.of();
    }

    @Override
    public Record follow(Declaration declaration, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        Team proposed = teams.of(trajectoryId)
                .map(TeamPlan::proposed)
                .orElseThrow(() -> new IllegalStateException("no auditor of " + trajectoryId + " was asked"));
        if (!declaration.joins()) {
            teams.dissolve(trajectoryId);
        } else if (declarations.allJoinBut(answered.author(), proposed, trajectoryId)) {
            teams.compose(trajectoryId, proposed, answered.day());
        }
        return new Joined(declaration.joins());
    }
}
