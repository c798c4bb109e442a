package org.keurwerk.audit.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.AssessingTeams.Refusal;
import org.keurwerk.audit.planning.ReplacingAuditor.Choices;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.stereotype.Component;

/** Who may take the place of an auditor, by the same rules as when the team was composed. */
@Component
class ChoosingSubstitute {

    private final Teams teams;
    private final Accounts accounts;
    private final AssessingTeams assessing;
    private final RefusedAttempts attempts;
    private final BusinessTime time;

    ChoosingSubstitute(
            Teams teams, Accounts accounts, AssessingTeams assessing, RefusedAttempts attempts, BusinessTime time) {
        this.teams = teams;
        this.accounts = accounts;
        this.assessing = assessing;
        this.attempts = attempts;
        this.time = time;
    }

    /** Those of the team, and everybody else with how they fit. */
    Choices choices(Trajectory trajectory, TeamPlan plan) {
        List<AccountId> team = plan.team().all();
        List<NamedAuditor> members = team.stream()
                .flatMap(id -> accounts.findById(id).stream())
                .map(account -> new NamedAuditor(
                        account.username(),
                        account.displayName(),
                        plan.team().lead().equals(account.id())))
                .toList();
        return new Choices(
                members,
                assessing.all(trajectory, time.today()).stream()
                        .filter(one -> !team.contains(one.candidate().account().id()))
                        .map(Offered::of)
                        .toList());
    }

    /** What speaks against somebody as the substitute of an auditor; a refusal by the rules is recorded. */
    List<FieldProblem> check(Trajectory trajectory, AccountId replaced, String substitute, AccountId by) {
        TeamPlan plan = teams.composed(trajectory.id());
        Optional<AccountId> named = auditor(substitute);
        if (named.isEmpty()) {
            return List.of(FieldProblem.of("substitute", "unknown-auditor", names()));
        }
        if (plan.team().all().contains(named.get())) {
            return List.of(FieldProblem.of("substitute", "auditor-twice"));
        }
        Team team = plan.team().with(replaced, named.get());
        List<Refusal> refusals = refusals(team, named.get(), trajectory);
        if (!refusals.isEmpty()) {
            attempts.note(trajectory.id(), ReplaceAuditorForm.KIND, by, ComposeTeamForm.reasons(refusals, team));
        }
        return refusals.stream()
                .map(refusal -> FieldProblem.of(
                        "substitute",
                        refusal.objection().code(),
                        refusal.objection().fact()))
                .toList();
    }

    /** What the rules say against one of the team, or against the team as a whole; what became known of the others is not about the substitute. */
    private List<Refusal> refusals(Team team, AccountId substitute, Trajectory trajectory) {
        int place = team.all().indexOf(substitute);
        return assessing.refusals(team, trajectory, time.today()).stream()
                .filter(refusal -> refusal.place() == place || refusal.place() < 0)
                .toList();
    }

    Replacement replacement(TeamPlan plan, AccountId replaced, String substitute, String reason, AccountId by) {
        return new Replacement(
                replaced,
                auditor(substitute)
                        .orElseThrow(() -> new IllegalStateException(substitute + " was checked to be an auditor")),
                plan.team().lead().equals(replaced),
                reason,
                by,
                time.today());
    }

    /** The auditor with a user name. */
    Optional<AccountId> auditor(String username) {
        return accounts.findByUsername(username)
                .filter(account -> account.roles().contains(Role.AUDITOR))
                .map(Account::id);
    }

    private String names() {
        return accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR).stream()
                .map(Account::username)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
