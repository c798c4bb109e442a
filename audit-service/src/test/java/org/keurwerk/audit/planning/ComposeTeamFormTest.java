package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Instant;
import java.time.LocalDate;
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
import org.keurwerk.audit.auditor.AuditorSamples;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.planning.ComposeTeamForm.TeamChoice;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who may be put into a team. */
class ComposeTeamFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final ComposeTeamForm form = new ComposeTeamForm(
            teams,
            accounts,
            new Declarations(SubmissionSamples.answers(mongo)),
            PlanningSamples.assessing(mongo),
            PlanningSamples.attempts(mongo),
            PlanningSamples.settings());
    private final Auditors auditors = DocumentStore.repository(mongo, Auditors.class);
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
        assertThat(check("lead", "co", "lead"))
                .containsExactly(FieldProblem.of("coAuditors[1]", "co-auditor-twice", "Naam van lead"));
    }

    @Test
    void nobodyIsCoAuditorTwice() {
        assertThat(check("lead", "co", "third", "co"))
                .containsExactly(FieldProblem.of("coAuditors[2]", "co-auditor-twice", "Naam van co"));
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
                        Map.entry("auditors", List.of("acc_lead", "acc_co", "acc_third")),
                        Map.entry("asked", List.of("acc_lead", "acc_co", "acc_third")),
                        Map.entry("allIndependent", false));
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
    void whoeverComposesAgainBeginsWithTheLastTeam() {
        assertThat(SubmissionSamples.map(form.beginning(asked))).isEmpty();

        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co", "acc_third");
        assertThat(SubmissionSamples.map(form.beginning(asked)))
                .containsEntry("lead", "lead")
                .containsEntry("coAuditors", List.of("co", "third"));
    }

    @Test
    void whoSaidNoOrDoesNotFitAnyMoreIsLeftOutOfTheTeamThatTheFormBeginsWith() {
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co", "acc_third");
        teams.decline(TRJ_1, new AccountId("acc_co"));
        mongo.insert(declared("acc_lead", true, false, "Bestuurslid tot vorig jaar."));

        assertThat(SubmissionSamples.map(form.beginning(asked)))
                .doesNotContainEntry("lead", "lead")
                .containsEntry("coAuditors", List.of("third"));
    }

    @Test
    void onlyAuditorsAreOfferedByTheNamesThatOthersSee() {
        assertThat(form.view(asked).auditors())
                .extracting(Offered::username, Offered::name, Offered::fits)
                .containsExactly(
                        tuple("co", "Naam van co", true),
                        tuple("lead", "Naam van lead", true),
                        tuple("third", "Naam van third", true));
    }

    @Test
    void whoseAccountIsClosedIsNotOffered() {
        accounts.save(accounts.findByUsername("co").orElseThrow().closedSince(Instant.parse("2020-07-01T08:00:00Z")));

        assertThat(form.view(asked).auditors()).extracting(Offered::username).doesNotContain("co");
        assertThat(check("lead", "co")).containsExactly(FieldProblem.of("coAuditors[0]", "team-account-open"));
    }

    @Test
    void whoDeclaredNotToBeIndependentIsRefusedWithTheDateAndTheAttemptIsRecorded() {
        mongo.insert(declared("acc_lead", true, false, "Bestuurslid tot vorig jaar."));

        assertThat(check("lead", "co"))
                .containsExactly(FieldProblem.of("lead", "team-declared-conflict", "2020-07-21"));
        assertThat(mongo.findAll(RefusedAttempt.class)).singleElement().satisfies(attempt -> {
            assertThat(attempt.by()).isEqualTo(new AccountId("acc_office"));
            assertThat(attempt.at()).isEqualTo("2020-07-20T10:00:00Z");
            assertThat(attempt.reasons())
                    .containsExactly(
                            new RefusedAttempt.Reason(new AccountId("acc_lead"), "DECLARED_CONFLICT", "2020-07-21"));
        });
        assertThat(form.view(asked).auditors())
                .filteredOn(one -> one.username().equals("lead"))
                .singleElement()
                .matches(one -> !one.fits() && !one.fitsAsLead());
    }

    @Test
    void aConflictHoldsInTheNextTrajectoryOfTheOrganisationToo() {
        trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-05-01"));
        Trajectory renewal = trajectories.begin(TrajectorySamples.trajectory("trj_2")
                .renews("trj_1")
                .quarter("2022-Q2")
                .build());
        mongo.insert(declared("acc_lead", false, false, "Adviseur."));
        Asked next = SubmissionSamples.asked(Kinds.COMPOSE_TEAM, renewal, "acc_office", "2021-12-01");

        assertThat(form.check(new TeamChoice("lead", List.of()), next)).hasSize(1);
    }

    @Test
    void whoHadNoTimeIsAskedAgain() {
        mongo.insert(declared("acc_lead", false, true, "Geen tijd."));

        assertThat(check("lead", "co")).isEmpty();
        assertThat(mongo.findAll(RefusedAttempt.class)).isEmpty();
    }

    @Test
    void whoLedTheLastTwoAuditsHereDoesNotLeadTheNextButMayBeCoAuditor() {
        earlier("trj_3", "2013-Q1", "acc_third");
        earlier("trj_4", "2017-Q1", "acc_lead");
        earlier("trj_5", "2019-Q1", "acc_lead");

        assertThat(check("lead", "co")).containsExactly(FieldProblem.of("lead", "team-lead-in-a-row", "2"));
        assertThat(check("co", "lead")).isEmpty();
        assertThat(check("third", "lead")).isEmpty();
    }

    @Test
    void aTeamTogetherIsCompetentForAllScopes() {
        auditors.insert(AuditorSamples.competent("acc_lead", "2020-01-01", Scope.LIBRARY));
        auditors.insert(AuditorSamples.competent("acc_co", "2020-01-01", Scope.POI));
        auditors.insert(AuditorSamples.competent("acc_third", "2020-01-01", Scope.CULTURE));

        assertThat(check("lead", "co")).isEmpty();
        assertThat(check("lead")).containsExactly(FieldProblem.of("coAuditors", "team-scopes-covered", "POI"));
        assertThat(check("lead", "co", "third"))
                .containsExactly(FieldProblem.of("coAuditors[1]", "team-competence", "LIBRARY, POI"));
    }

    @Test
    void auditsInTheSameQuarterAreCountedButOnlyNoted() {
        for (int i = 10; i < 14; i++) {
            trajectories.begin(TrajectorySamples.trajectory("trj_" + i)
                    .of("org_" + i)
                    .seenBy("acc_lead")
                    .build());
        }

        assertThat(check("lead", "co")).isEmpty();
        assertThat(form.view(asked).auditors())
                .filteredOn(one -> one.username().equals("lead"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.audits()).isEqualTo(4);
                    assertThat(one.objections()).extracting(Objection::rule).contains(TeamRule.LOAD);
                });
    }

    @Test
    void whoWorkedForAnOrganisationThatBecamePartOfThisOneKeepsADistanceToo() {
        Organisations organisations = OrganisationSamples.in(mongo, "org_9", "Bibliotheek Zuid");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("org_9")),
                Update.update("mergedInto", "org_1"),
                mongo.getCollectionName(Organisation.class));
        assertThat(organisations.findByMergedInto(new OrganisationId("org_1"))).hasSize(1);
        auditors.insert(AuditorSamples.auditor(
                "acc_co", List.of(), List.of(AuditorSamples.board("org_9", "Zuid", "2019-01-02")), List.of()));

        assertThat(check("lead", "co"))
                .containsExactly(FieldProblem.of("coAuditors[0]", "team-cooling-off", "2019-01-02"));
    }

    private void earlier(String id, String quarter, String lead) {
        trajectories.begin(TrajectorySamples.trajectory(id)
                .quarter(quarter)
                .closed("2019-12-01")
                .build());
        PlanningSamples.composed(teams, new TrajectoryId(id), lead, "acc_other");
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
