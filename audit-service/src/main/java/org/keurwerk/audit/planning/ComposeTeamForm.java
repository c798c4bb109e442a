package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.Team;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The office composes the team (auditteam): a lead and co-auditors, who then declare their independence. */
@Component
class ComposeTeamForm implements TaskForm<ComposeTeamForm.TeamChoice> {

    private final Trajectories trajectories;
    private final Accounts accounts;
    private final Submissions submissions;

    ComposeTeamForm(Trajectories trajectories, Accounts accounts, Submissions submissions) {
        this.trajectories = trajectories;
        this.accounts = accounts;
        this.submissions = submissions;
    }

    /**
     * Who is asked, by user name.
     *
     * @param coAuditors usually one
     */
    record TeamChoice(@NotBlank String lead, @NotNull List<String> coAuditors) {

        TeamChoice {
            coAuditors = coAuditors == null
                    ? List.of()
                    : coAuditors.stream()
                            .filter(name -> name != null && !name.isBlank())
                            .toList();
        }
    }

    @Override
    public TaskKind kind() {
        return TaskKind.COMPOSE_TEAM;
    }

    @Override
    public Class<TeamChoice> content() {
        return TeamChoice.class;
    }

    @Override
    public List<FieldProblem> check(TeamChoice choice, Asked asked) {
        Set<String> auditors = accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR).stream()
                .map(Account::username)
                .collect(Collectors.toSet());
        String allowed = auditors.stream().sorted().collect(Collectors.joining(", "));
        List<FieldProblem> errors = new ArrayList<>();
        if (!auditors.contains(choice.lead())) {
            errors.add(FieldProblem.of("lead", "unknown-auditor", allowed));
        }
        Set<String> seen = new HashSet<>(Set.of(choice.lead()));
        for (int i = 0; i < choice.coAuditors().size(); i++) {
            String name = choice.coAuditors().get(i);
            if (!auditors.contains(name)) {
                errors.add(FieldProblem.of("coAuditors[" + i + "]", "unknown-auditor", allowed));
            } else if (!seen.add(name)) {
                errors.add(FieldProblem.of("coAuditors[" + i + "]", "auditor-twice"));
            }
        }
        return errors;
    }

    @Override
    public Map<String, Object> apply(TeamChoice choice, Submission submission, Trajectory trajectory) {
        Team team = new Team(
                Account.idOf(choice.lead()),
                choice.coAuditors().stream().map(Account::idOf).toList());
        trajectories.set(trajectory.id(), new Update().set("proposedTeam", team));
        return Map.of(
                "leadAuditor",
                team.lead(),
                "coAuditors",
                new ArrayList<>(team.coAuditors()),
                "auditors",
                new ArrayList<>(team.all()));
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        List<Map<String, Object>> auditors = accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR).stream()
                .map(account -> Map.<String, Object>of("username", account.username(), "name", account.displayName()))
                .toList();
        List<Map<String, Object>> declined =
                submissions.submittedIn(asked.trajectory().id(), TaskKind.DECLARE_INDEPENDENCE).stream()
                        .filter(declaration -> !Boolean.TRUE.equals(
                                        declaration.content().get("accepted"))
                                || !Boolean.TRUE.equals(declaration.content().get("independent")))
                        .map(declaration -> Map.<String, Object>of(
                                "account",
                                declaration.author(),
                                "remarks",
                                String.valueOf(declaration.content().getOrDefault("remarks", ""))))
                        .toList();
        return Map.of("auditors", auditors, "declined", declined);
    }
}
