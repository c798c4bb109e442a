package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.Intake;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.AssessingTeams.Refusal;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Assignment;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Declare independence (onafhankelijkheid verklaren): each auditor accepts the assignment and declares independence, or declines with a reason (ISO/IEC
 * 17021-1, 5.2). Whoever declines sees the trajectory no more. When the last one has accepted, the team is composed, if the rules for teams still
 * allow it: what was entered since the team was asked counts.
 */
@Component
class DeclareIndependenceForm implements TaskForm<Declaration, Assignment> {

    static final TaskKind KIND = TaskKind.of("DeclareIndependence");

    private final Teams teams;
    private final Declarations declarations;
    private final Intakes intakes;
    private final AssessingTeams assessing;
    private final RefusedAttempts attempts;
    private final SubstituteTasks substitutes;

    DeclareIndependenceForm(
            Teams teams,
            Declarations declarations,
            Intakes intakes,
            AssessingTeams assessing,
            RefusedAttempts attempts,
            SubstituteTasks substitutes) {
        this.teams = teams;
        this.declarations = declarations;
        this.intakes = intakes;
        this.assessing = assessing;
        this.attempts = attempts;
        this.substitutes = substitutes;
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
     * As what the auditor is asked, and for how much work.
     *
     * @param lead null when nobody was asked yet
     * @param with the accounts of the others who are asked
     * @param place where the organisation is
     * @param auditCategory the category of the audit (XS to XL); null until the intake is accepted
     * @param halfDays the length of the visit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(
            @Nullable Boolean lead,
            List<AccountId> with,
            String place,
            @Nullable String auditCategory,
            int halfDays) {}

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
        TrajectoryId trajectoryId = asked.trajectory().id();
        Optional<Team> proposed = teams.of(trajectoryId).map(TeamPlan::proposed);
        return new Assignment(
                proposed.map(team -> team.lead().equals(asked.account())).orElse(null),
                proposed.map(Team::all).orElseGet(List::of).stream()
                        .filter(account -> !account.equals(asked.account()))
                        .toList(),
                asked.trajectory().place(),
                intakes.of(trajectoryId).map(Intake::auditCategory).orElse(null),
                intakes.halfDays(trajectoryId));
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
        TeamPlan plan = teams.of(trajectoryId)
                .orElseThrow(() -> new IllegalStateException("no auditor of " + trajectoryId + " was asked"));
        if (plan.isSubstitute(answered.author())) {
            return new Joined(substitutes(declaration, plan, answered));
        }
        Team proposed = plan.proposed();
        if (!declaration.joins()) {
            teams.decline(trajectoryId, answered.author());
            return new Joined(false);
        }
        List<Refusal> refusals = assessing.refusals(proposed, answered.trajectory(), answered.day());
        if (!refusals.isEmpty()) {
            teams.dissolve(trajectoryId);
            attempts.note(trajectoryId, KIND, answered.author(), ComposeTeamForm.reasons(refusals, proposed));
            return new Joined(false);
        }
        if (declarations.allJoinBut(answered.author(), proposed, trajectoryId)) {
            teams.compose(trajectoryId, proposed, answered.day());
        }
        return new Joined(true);
    }

    /** Only what became known of the substitute counts: the others have long accepted. */
    private boolean substitutes(Declaration declaration, TeamPlan plan, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        List<Refusal> refusals = declaration.joins()
                ? assessing.refusals(plan.team(), answered.trajectory(), answered.day()).stream()
                        .filter(refusal -> refusal.place() >= 0
                                && plan.team().all().get(refusal.place()).equals(answered.author()))
                        .toList()
                : List.of();
        if (declaration.joins() && refusals.isEmpty()) {
            substitutes.accepted(trajectoryId, answered.author());
            return true;
        }
        if (!refusals.isEmpty()) {
            attempts.note(trajectoryId, KIND, answered.author(), ComposeTeamForm.reasons(refusals, plan.team()));
        }
        teams.decline(trajectoryId, answered.author());
        substitutes.rest(trajectoryId, answered.author());
        return false;
    }
}
