package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.AssessingTeams.Refusal;
import org.keurwerk.audit.planning.ComposeTeamForm.Candidates;
import org.keurwerk.audit.planning.ComposeTeamForm.TeamChoice;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.TeamRule.Source;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Compose the team (auditteam samenstellen): a lead and co-auditors, who then declare their independence. */
@Component
class ComposeTeamForm implements TaskForm<TeamChoice, Candidates> {

    static final TaskKind KIND = TaskKind.of("ComposeTeam");

    private final Teams teams;
    private final Accounts accounts;
    private final Declarations declarations;
    private final AssessingTeams assessing;
    private final RefusedAttempts attempts;
    private final TeamSettings settings;

    ComposeTeamForm(
            Teams teams,
            Accounts accounts,
            Declarations declarations,
            AssessingTeams assessing,
            RefusedAttempts attempts,
            TeamSettings settings) {
        this.teams = teams;
        this.accounts = accounts;
        this.declarations = declarations;
        this.assessing = assessing;
        this.attempts = attempts;
        this.settings = settings;
    }

    /**
     * Who is asked, by user name.
     *
     * @param coAuditors usually one
     */
    record TeamChoice(
            @NotBlank @Chosen(from = From.AUDITORS) String lead,
            @NotNull @Chosen(from = From.AUDITORS) List<String> coAuditors) {

        TeamChoice {
            coAuditors = coAuditors == null
                    ? List.of()
                    : coAuditors.stream()
                            .filter(name -> name != null && !name.isBlank())
                            .toList();
        }
    }

    /** Who can be asked, who said no before, and by which rules. */
    record Candidates(List<Offered> auditors, List<Declined> declined, List<Rule> rules, Values values) {}

    /** The values that the rules have here. */
    record Values(int coolingOffYears, int leadInARow, int auditsAQuarter) {}

    /** A rule, with where it comes from. */
    record Rule(TeamRule rule, Source source) {}

    /** An auditor who said no. */
    record Declined(AccountId account, String remarks) {}

    /**
     * To whom the process gives the tasks that follow.
     *
     * @param asked who must still declare; who has declared before is not asked again
     * @param allIndependent whether that is nobody
     */
    private record Assignment(String leadAuditor, List<String> auditors, List<String> asked, boolean allIndependent) {}

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
    public Class<TeamChoice> content() {
        return TeamChoice.class;
    }

    @Override
    public Candidates view(Asked asked) {
        return new Candidates(
                assessing.all(asked.trajectory(), asked.today()).stream()
                        .map(Offered::of)
                        .toList(),
                declarations.refusals(asked.trajectory().id()).stream()
                        .map(no -> new Declined(
                                no.author(),
                                no.content().remarks() == null
                                        ? ""
                                        : no.content().remarks()))
                        .toList(),
                Stream.of(TeamRule.values())
                        .map(rule -> new Rule(rule, rule.source()))
                        .toList(),
                new Values(settings.coolingOff().getYears(), settings.leadInARow(), settings.auditsAQuarter()));
    }

    /** After a team was composed before, in a re-audit for the audit before it: who of it can be asked again, so without who said no and who does not fit. */
    @Override
    public Record beginning(Asked asked) {
        Reaudit reaudit = asked.trajectory().reaudit();
        return teams.of(asked.trajectory().id())
                .or(() -> Optional.ofNullable(reaudit).flatMap(of -> teams.of(of.of())))
                .filter(plan -> !plan.members().isEmpty())
                .<Record>map(plan -> LastTeam.of(plan, assessing.all(asked.trajectory(), asked.today())))
                .orElse(Nothing.NOTHING);
    }

    @Override
    public List<FieldProblem> check(TeamChoice choice, Asked asked) {
        Map<String, String> names =
                auditors().stream().collect(Collectors.toMap(Account::username, Account::displayName));
        Set<String> auditors = names.keySet();
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
                errors.add(FieldProblem.of("coAuditors[" + i + "]", "co-auditor-twice", names.get(name)));
            }
        }
        return errors.isEmpty() ? againstTheRules(choice, asked) : errors;
    }

    private List<FieldProblem> againstTheRules(TeamChoice choice, Asked asked) {
        Team team = team(choice);
        List<Refusal> refusals = assessing.refusals(team, asked.trajectory(), asked.today());
        if (!refusals.isEmpty()) {
            attempts.note(asked.trajectory().id(), KIND, asked.account(), reasons(refusals, team));
        }
        return refusals.stream()
                .map(refusal -> FieldProblem.of(
                        field(refusal.place()),
                        refusal.objection().code(),
                        refusal.objection().fact()))
                .toList();
    }

    static List<Reason> reasons(List<Refusal> refusals, Team team) {
        return refusals.stream()
                .map(refusal -> new Reason(
                        refusal.place() < 0 ? null : team.all().get(refusal.place()),
                        refusal.objection().rule().name(),
                        refusal.objection().fact()))
                .toList();
    }

    private static String field(int place) {
        if (place == 0) {
            return "lead";
        }
        return place < 0 ? "coAuditors" : "coAuditors[" + (place - 1) + "]";
    }

    private Team team(TeamChoice choice) {
        return new Team(
                idOf(choice.lead()),
                choice.coAuditors().stream().map(this::idOf).toList());
    }

    @Override
    public Record follow(TeamChoice choice, Answered answered) {
        Team team = team(choice);
        TrajectoryId trajectoryId = answered.trajectoryId();
        teams.propose(trajectoryId, team);
        Set<AccountId> joined = declarations.joined(trajectoryId);
        List<String> asked = team.all().stream()
                .filter(auditor -> !joined.contains(auditor))
                .map(AccountId::value)
                .toList();
        if (asked.isEmpty()) {
            teams.compose(trajectoryId, team, answered.day());
        }
        return new Assignment(
                team.lead().value(), team.all().stream().map(AccountId::value).toList(), asked, asked.isEmpty());
    }

    @Override
    public boolean wide() {
        return true;
    }

    private AccountId idOf(String username) {
        return accounts.findByUsername(username)
                .map(Account::id)
                .orElseThrow(() -> new IllegalStateException(username + " was checked to be an auditor"));
    }

    private List<Account> auditors() {
        return accounts.findByRolesContainsOrderByDisplayName(Role.AUDITOR);
    }
}
