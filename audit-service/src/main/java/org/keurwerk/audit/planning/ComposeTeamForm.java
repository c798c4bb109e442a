package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.ComposeTeamForm.Candidates;
import org.keurwerk.audit.planning.ComposeTeamForm.TeamChoice;
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
import org.springframework.stereotype.Component;

/** Compose the team (auditteam samenstellen): a lead and co-auditors, who then declare their independence. */
@Component
class ComposeTeamForm implements TaskForm<TeamChoice, Candidates> {

    static final TaskKind KIND = TaskKind.of("ComposeTeam");

    private final Teams teams;
    private final Accounts accounts;
    private final Declarations declarations;

    ComposeTeamForm(Teams teams, Accounts accounts, Declarations declarations) {
        this.teams = teams;
        this.accounts = accounts;
        this.declarations = declarations;
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

    /** Who can be asked, and who said no before. */
    record Candidates(List<Candidate> auditors, List<Declined> declined) {}

    /** An auditor who can be asked. */
    record Candidate(String username, String name) {}

    /** An auditor who said no. */
    record Declined(AccountId account, String remarks) {}

    /** To whom the process gives the tasks that follow. */
    private record Assignment(String leadAuditor, List<String> auditors) {}

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
                auditors().stream()
                        .map(account -> new Candidate(account.username(), account.displayName()))
                        .toList(),
                declarations.refusals(asked.trajectory().id()).stream()
                        .map(no -> new Declined(
                                no.author(),
                                no.content().remarks() == null
                                        ? ""
                                        : no.content().remarks()))
                        .toList());
    }

    @Override
    public List<FieldProblem> check(TeamChoice choice, Asked asked) {
        Set<String> auditors = auditors().stream().map(Account::username).collect(Collectors.toSet());
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
    public Record follow(TeamChoice choice, Answered answered) {
        Team team = new Team(
                idOf(choice.lead()),
                choice.coAuditors().stream().map(this::idOf).toList());
        teams.propose(answered.trajectoryId(), team);
        return new Assignment(
                team.lead().value(), team.all().stream().map(AccountId::value).toList());
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
