package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.ComposeTeamForm.TeamChoice;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.planning.JudgeTeamObjectionForm.TeamJudgement;
import org.keurwerk.audit.planning.ObjectToTeamForm.TeamAnswer;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The organisation may object to a name; the office decides; what others declared stays. */
class TeamObjectionFormsTest {

    private static final AccountId CO = new AccountId("acc_co");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final TeamObjections objections = PlanningSamples.objections(mongo);
    private final ObjectToTeamForm object = new ObjectToTeamForm(teams, accounts);
    private final JudgeTeamObjectionForm judge = new JudgeTeamObjectionForm(
            teams, accounts, objections, PlanningSamples.attempts(mongo), PlanningSamples.substitutes(mongo));
    private final Declarations declarations = new Declarations(SubmissionSamples.answers(mongo));
    private final ComposeTeamForm compose = new ComposeTeamForm(
            teams,
            accounts,
            declarations,
            PlanningSamples.assessing(mongo),
            PlanningSamples.attempts(mongo),
            PlanningSamples.settings());
    private final DeclareIndependenceForm declare = new DeclareIndependenceForm(
            teams,
            declarations,
            new Intakes(mongo, 1),
            PlanningSamples.assessing(mongo),
            PlanningSamples.attempts(mongo),
            PlanningSamples.substitutes(mongo));

    TeamObjectionFormsTest() {
        List.of("lead", "co", "third")
                .forEach(name -> accounts.insert(AccountSamples.named(name, "Naam van " + name, Role.AUDITOR)));
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        compose("lead", "co");
        declare("acc_lead");
        declare("acc_co");
    }

    @Test
    void theOrganisationHearsTheNamesTheLeadFirst() {
        assertThat(object.view(asked(Kinds.OBJECT_TO_TEAM, "acc_client")).auditors())
                .containsExactly(
                        new NamedAuditor("lead", "Naam van lead", true), new NamedAuditor("co", "Naam van co", false));
    }

    @Test
    void anObjectionNamesSomebodyOfTheTeamAndSaysWhy() {
        assertThat(answer(true, List.of("co"), "Werkte hier.")).isEmpty();
        assertThat(answer(false, List.of(), null)).isEmpty();
        assertThat(answer(true, List.of(), " "))
                .containsExactly(
                        FieldProblem.of("auditors", "objection-to-whom"),
                        FieldProblem.of("reason", "objection-reason"));
        assertThat(answer(true, List.of("third"), "Werkte hier."))
                .containsExactly(FieldProblem.of("auditors", "objection-to-another", "lead, co"));
        assertThat(answer(false, List.of("co"), null))
                .containsExactly(FieldProblem.of("objects", "objection-and-none"));
    }

    @Test
    void whoseNameIsRejectedSeesTheTrajectoryNoMoreAndIsNotProposedAgain() {
        objects("co");

        assertThat(judged(true)).containsExactly(Map.entry("objectionUpheld", true));

        assertThat(trajectories.known(TRJ_1).auditors()).containsExactly(new AccountId("acc_lead"));
        assertThat(teams.of(TRJ_1))
                .hasValueSatisfying(plan -> assertThat(plan.stands()).isFalse());
        assertThat(compose.check(new TeamChoice("lead", List.of("co")), asked(Kinds.COMPOSE_TEAM, "acc_office")))
                .containsExactly(FieldProblem.of("coAuditors[0]", "team-objection-upheld", "2020-07-23"));
        assertThat(mongo.findAll(RefusedAttempt.class)).singleElement().satisfies(attempt -> assertThat(
                        attempt.reasons())
                .containsExactly(new RefusedAttempt.Reason(CO, "OBJECTION_UPHELD", "2020-07-23")));
        assertThat(objections.lastJudged(TRJ_1))
                .hasValueSatisfying(decided -> assertThat(decided.rejected()).containsExactly(CO));
    }

    @Test
    void whoDeclaredBeforeIsNotAskedAgainAndOnlyTheNewNameIsPutBeforeTheOrganisation() {
        objects("co");
        judged(true);

        assertThat(compose("lead", "third"))
                .contains(Map.entry("asked", List.of("acc_third")), Map.entry("allIndependent", false));
        declare("acc_third");

        assertThat(teams.of(TRJ_1))
                .hasValueSatisfying(plan -> assertThat(plan.stands()).isTrue());
        assertThat(object.view(asked(Kinds.OBJECT_TO_TEAM, "acc_client")).auditors())
                .extracting(NamedAuditor::username)
                .containsExactly("third");
    }

    @Test
    void aTeamOfWhichEverybodyDeclaredBeforeIsCompleteAtOnceAndHasNoNewNames() {
        objects("co");
        judged(true);

        assertThat(compose("lead")).contains(Map.entry("asked", List.of()), Map.entry("allIndependent", true));

        assertThat(teams.of(TRJ_1)).hasValueSatisfying(plan -> {
            assertThat(plan.stands()).isTrue();
            assertThat(plan.objectable()).isEmpty();
        });
    }

    @Test
    void anObjectionThatIsNotUpheldChangesNothing() {
        objects("co");

        assertThat(judged(false)).containsExactly(Map.entry("objectionUpheld", false));

        assertThat(teams.of(TRJ_1))
                .hasValueSatisfying(plan -> assertThat(plan.stands()).isTrue());
        assertThat(objections.rejected(TRJ_1)).isEmpty();
    }

    @Test
    void ofTwoNamesOneMayBeRejected() {
        objects("lead", "co");
        Decision judgement = new Decision(new TeamJudgement(true, List.of("co"), "Daarom."));

        assertThat(judgement.follow()).containsExactly(Map.entry("objectionUpheld", true));
        assertThat(objections.rejected(TRJ_1)).containsOnlyKeys(CO);
    }

    @Test
    void nobodyJudgesAnObjectionToTheirOwnName() {
        objects("co");

        assertThat(judge.check(
                        new TeamJudgement(false, List.of(), "Daarom."), asked(Kinds.JUDGE_TEAM_OBJECTION, "acc_co")))
                .containsExactly(FieldProblem.of("upheld", "judges-own-name"));
        assertThat(mongo.findAll(RefusedAttempt.class)).hasSize(1);
    }

    private List<FieldProblem> answer(boolean objects, List<String> auditors, @Nullable String reason) {
        return object.check(new TeamAnswer(objects, auditors, reason), asked(Kinds.OBJECT_TO_TEAM, "acc_client"));
    }

    private void objects(String... auditors) {
        TeamAnswer answer = new TeamAnswer(true, List.of(auditors), "Werkte hier.");
        object.follow(answer, answered(Kinds.OBJECT_TO_TEAM, "acc_client", "2020-07-22T08:00:00Z", answer));
    }

    private Map<String, Object> judged(boolean upheld) {
        return new Decision(new TeamJudgement(upheld, List.of(), "Daarom.")).follow();
    }

    /** What the office decides on 23 July. */
    private final class Decision {
        private final TeamJudgement judgement;

        Decision(TeamJudgement judgement) {
            this.judgement = judgement;
        }

        Map<String, Object> follow() {
            assertThat(judge.check(judgement, asked(Kinds.JUDGE_TEAM_OBJECTION, "acc_office")))
                    .isEmpty();
            return SubmissionSamples.variables(judge.follow(
                    judgement, answered(Kinds.JUDGE_TEAM_OBJECTION, "acc_office", "2020-07-23T08:00:00Z", judgement)));
        }
    }

    private Map<String, Object> compose(String lead, String... coAuditors) {
        TeamChoice choice = new TeamChoice(lead, List.of(coAuditors));
        return SubmissionSamples.variables(
                compose.follow(choice, answered(Kinds.COMPOSE_TEAM, "acc_office", "2020-07-20T08:00:00Z", choice)));
    }

    private void declare(String who) {
        Declaration yes = new Declaration(true, true, null);
        declare.follow(yes, answered(Kinds.DECLARE_INDEPENDENCE, who, "2020-07-21T08:00:00Z", yes));
    }

    private Answered answered(TaskKind kind, String who, String at, Record content) {
        return SubmissionSamples.answered(
                mongo.insert(SubmissionSamples.submitted(kind, TRJ_1, who, at, content)), trajectories.known(TRJ_1));
    }

    private Asked asked(TaskKind kind, String account) {
        return SubmissionSamples.asked(kind, trajectories.known(TRJ_1), account, "2020-07-23");
    }
}
