package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.planning.JudgeTeamObjectionForm.Objected;
import org.keurwerk.audit.planning.JudgeTeamObjectionForm.TeamJudgement;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.TeamObjections.Made;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Judge an objection to a name (over bezwaar tegen een auditor beslissen): the office upholds or rejects it, with a reason. Whose name is rejected sees the
 * trajectory no more, and is not proposed for it again; what the others did stays.
 */
@Component
class JudgeTeamObjectionForm implements TaskForm<TeamJudgement, Objected> {

    static final TaskKind KIND = TaskKind.of("JudgeTeamObjection");

    private final Teams teams;
    private final Accounts accounts;
    private final TeamObjections objections;
    private final RefusedAttempts attempts;
    private final SubstituteTasks substitutes;

    JudgeTeamObjectionForm(
            Teams teams,
            Accounts accounts,
            TeamObjections objections,
            RefusedAttempts attempts,
            SubstituteTasks substitutes) {
        this.teams = teams;
        this.accounts = accounts;
        this.objections = objections;
        this.attempts = attempts;
        this.substitutes = substitutes;
    }

    /**
     * What the office decides.
     *
     * @param upheld whether another auditor is sought
     * @param auditors in whose place, by user name; none for everybody to whom the organisation objects
     * @param reason why; the organisation reads it
     */
    record TeamJudgement(
            @NotNull Boolean upheld,
            @Size(max = 20) @Chosen(from = From.AUDITORS) List<String> auditors,
            @NotBlank @Size(max = 2000) String reason) {

        TeamJudgement {
            auditors = auditors == null
                    ? List.of()
                    : auditors.stream()
                            .filter(name -> name != null && !name.isBlank())
                            .distinct()
                            .toList();
        }
    }

    /**
     * What the organisation said.
     *
     * @param auditors to whom it objects
     * @param reason why; null when it did not object, which is nothing to judge
     * @param on the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Objected(
            List<NamedAuditor> auditors,
            @Nullable String reason,
            @Nullable LocalDate on) {}

    private record Outcome(boolean objectionUpheld) {}

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
        return Readers.NOT_THE_AUDITORS;
    }

    @Override
    public Class<TeamJudgement> content() {
        return TeamJudgement.class;
    }

    @Override
    public Objected view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        return objections
                .last(trajectoryId)
                .map(made -> new Objected(named(made.auditors(), trajectoryId), made.reason(), made.on()))
                .orElse(new Objected(List.of(), null, null));
    }

    private List<NamedAuditor> named(List<AccountId> auditors, TrajectoryId trajectoryId) {
        AccountId lead = teams.of(trajectoryId).map(plan -> plan.team().lead()).orElse(null);
        return accounts.findAllById(auditors).stream()
                .map(account -> new NamedAuditor(
                        account.username(), account.displayName(), account.id().equals(lead)))
                .toList();
    }

    @Override
    public List<FieldProblem> check(TeamJudgement judgement, Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        List<AccountId> about =
                objections.last(trajectoryId).map(Made::auditors).orElse(List.of());
        if (about.contains(asked.account())) {
            attempts.note(
                    trajectoryId, KIND, asked.account(), List.of(new Reason(asked.account(), "JUDGES_OWN_NAME", null)));
            return List.of(FieldProblem.of("upheld", "judges-own-name"));
        }
        if (!judgement.upheld()) {
            return judgement.auditors().isEmpty()
                    ? List.of()
                    : List.of(FieldProblem.of("auditors", "objection-rejected-for"));
        }
        List<String> names =
                accounts.findAllById(about).stream().map(Account::username).toList();
        return names.containsAll(judgement.auditors())
                ? List.of()
                : List.of(FieldProblem.of("auditors", "objection-to-another", String.join(", ", names)));
    }

    @Override
    public Record follow(TeamJudgement judgement, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        List<AccountId> rejected = objections.rejectedBy(judgement, trajectoryId);
        rejected.forEach(auditor -> {
            teams.decline(trajectoryId, auditor);
            substitutes.rest(trajectoryId, auditor);
        });
        return new Outcome(!rejected.isEmpty());
    }
}
