package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.ComposeTeamForm.TeamChoice;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who may be put into a team. */
class ComposeTeamFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final ComposeTeamForm form =
            new ComposeTeamForm(teams, accounts, new Declarations(SubmissionSamples.answers(mongo)));
    private final Trajectory trajectory =
            trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
    private final Asked asked = SubmissionSamples.asked(Kinds.COMPOSE_TEAM, trajectory, "acc_office", "2020-07-20");

    ComposeTeamFormTest() {
        accounts.insert(account("lead", Role.AUDITOR));
        accounts.insert(account("co", Role.AUDITOR));
        accounts.insert(account("third", Role.AUDITOR));
        accounts.insert(account("director", Role.DIRECTOR));
    }

    @Test
    void aLeadAndACoAuditorMakeATeam() {
        assertThat(check("lead", "co")).isEmpty();
        assertThat(check("lead")).isEmpty();
    }

    @Test
    void theLeadIsNoCoAuditorToo() {
        assertThat(check("lead", "co", "lead")).containsExactly(FieldProblem.of("coAuditors[1]", "auditor-twice"));
    }

    @Test
    void nobodyIsCoAuditorTwice() {
        assertThat(check("lead", "co", "third", "co"))
                .containsExactly(FieldProblem.of("coAuditors[2]", "auditor-twice"));
    }

    @Test
    void whoIsNoAuditorIsNamedAtTheirPlaceBesideWhoIs() {
        assertThat(check("director", "co", "nobody"))
                .containsExactly(
                        FieldProblem.of("lead", "unknown-auditor", "co, lead, third"),
                        FieldProblem.of("coAuditors[1]", "unknown-auditor", "co, lead, third"));
    }

    @Test
    void anUnknownLeadWhoIsCoAuditorTooIsUnknownInBothPlaces() {
        assertThat(check("nobody", "nobody"))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("lead", "unknown-auditor"), tuple("coAuditors[0]", "unknown-auditor"));
    }

    @Test
    void fieldsLeftEmptyAreNoCoAuditors() {
        TeamChoice choice = new TeamChoice("lead", Arrays.asList("", null, "co", "  "));

        assertThat(choice.coAuditors()).containsExactly("co");
        assertThat(form.check(choice, asked)).isEmpty();
    }

    @Test
    void theTeamIsProposedByAccountAndNotYetTheTeam() {
        Map<String, Object> told = SubmissionSamples.variables(form.follow(
                new TeamChoice("lead", List.of("co", "third")),
                SubmissionSamples.answered(
                        SubmissionSamples.submitted(
                                Kinds.COMPOSE_TEAM, TRJ_1, "acc_office", "2020-07-20T08:00:00Z", Map.of()),
                        trajectory)));

        assertThat(told)
                .containsOnly(
                        Map.entry("leadAuditor", "acc_lead"),
                        Map.entry("auditors", List.of("acc_lead", "acc_co", "acc_third")));
        assertThat(teams.of(TRJ_1)).hasValueSatisfying(plan -> {
            assertThat(plan.proposed())
                    .isEqualTo(new Team(
                            new AccountId("acc_lead"), List.of(new AccountId("acc_co"), new AccountId("acc_third"))));
            assertThat(plan.composed()).isNull();
        });
        assertThat(trajectories.known(TRJ_1).auditors())
                .containsExactly(new AccountId("acc_lead"), new AccountId("acc_co"), new AccountId("acc_third"));
    }

    @Test
    void whoeverComposesAgainSeesWhoSaidNoAndWhy() {
        mongo.insert(declared("acc_lead", true, true, null));
        mongo.insert(declared("acc_co", false, true, "Geen tijd."));
        mongo.insert(declared("acc_third", true, false, "Bestuurslid tot vorig jaar."));

        assertThat(SubmissionSamples.map(form.view(asked)))
                .extractingByKey("declined")
                .isEqualTo(List.of(
                        Map.of("account", "acc_co", "remarks", "Geen tijd."),
                        Map.of("account", "acc_third", "remarks", "Bestuurslid tot vorig jaar.")));
    }

    @Test
    void onlyAuditorsAreOfferedByTheNamesThatOthersSee() {
        assertThat(SubmissionSamples.map(form.view(asked)))
                .extractingByKey("auditors")
                .isEqualTo(List.of(
                        Map.of("username", "co", "name", "Naam van co"),
                        Map.of("username", "lead", "name", "Naam van lead"),
                        Map.of("username", "third", "name", "Naam van third")));
    }

    private List<FieldProblem> check(String lead, String... coAuditors) {
        return form.check(new TeamChoice(lead, List.of(coAuditors)), asked);
    }

    private static Submission declared(String who, boolean accepted, boolean independent, @Nullable String remarks) {
        Map<String, Object> content = new HashMap<>();
        content.put("accepted", accepted);
        content.put("independent", independent);
        if (remarks != null) {
            content.put("remarks", remarks);
        }
        return SubmissionSamples.submitted(Kinds.DECLARE_INDEPENDENCE, TRJ_1, who, "2020-07-21T08:00:00Z", content);
    }

    private static Account account(String username, Role role) {
        return AccountSamples.named(username, "Naam van " + username, role);
    }
}
