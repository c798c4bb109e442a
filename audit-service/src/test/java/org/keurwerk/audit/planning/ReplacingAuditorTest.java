package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.planning.ReplaceAuditorForm.SubstituteChoice;
import org.keurwerk.audit.planning.ReplacingAuditor.Replace;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An auditor drops out: another takes the place, and what was handed in stays. */
class ReplacingAuditorTest {

    private static final AccountId LEAD = new AccountId("acc_lead");
    private static final AccountId CO = new AccountId("acc_co");
    private static final AccountId THIRD = new AccountId("acc_third");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Visits visits = new Visits(mongo);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final FakeHumanTasks tasks = new FakeHumanTasks();
    private final RecordingProcess process = new RecordingProcess();
    private final BusinessTime time = new BusinessTime(new StandingClock("2021-02-01T10:00:00Z"));
    private final SubstituteTasks substitutes = PlanningSamples.substitutes(mongo, tasks, process, time);
    private final ChoosingSubstitute choosing = new ChoosingSubstitute(
            teams, accounts, PlanningSamples.assessing(mongo), PlanningSamples.attempts(mongo), time);
    private final ReplacingAuditor replacing = new ReplacingAuditor(
            teams, trajectories, accounts, choosing, substitutes, process, time, TrailSamples.on(mongo));
    private final ReplaceAuditorForm another = new ReplaceAuditorForm(teams, choosing, substitutes);
    private final DeclareIndependenceForm declare = new DeclareIndependenceForm(
            teams,
            new Declarations(SubmissionSamples.answers(mongo)),
            new Intakes(mongo, 1),
            PlanningSamples.assessing(mongo),
            PlanningSamples.attempts(mongo),
            substitutes);

    private final Caller office = caller("acc_office", Role.OFFICE);

    @BeforeEach
    void aTeamThatIsComplete() {
        List.of("lead", "co", "third", "fourth")
                .forEach(name -> accounts.insert(AccountSamples.named(name, "Naam van " + name, Role.AUDITOR)));
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        process.waiting.add("trj_1");
    }

    private static Caller caller(String account, Role role) {
        return new Caller(new AccountId(account), account, account, account + "@x.example", Set.of(role), null);
    }

    @Test
    void whoDropsOutSeesTheTrajectoryNoMoreAndTheOpenTasksMove() {
        tasks.put(task("score-co", Kinds.SCORE_NORMS, CO));
        tasks.put(task("score-lead", Kinds.SCORE_NORMS, LEAD));

        replace("co", "third");

        assertThat(trajectories.known(TRJ_1).auditors()).containsExactly(LEAD, THIRD);
        assertThat(holder("score-co")).isEqualTo(THIRD);
        assertThat(holder("score-lead")).isEqualTo(LEAD);
        assertThat(process.told).containsExactly("replacement by acc_third in trj_1");
        assertThat(teams.composed(TRJ_1).last()).hasValueSatisfying(last -> {
            assertThat(last.lead()).isFalse();
            assertThat(last.reason()).isEqualTo("Ziek");
        });
        assertThat(teams.untold()).isEmpty();
    }

    @Test
    void aLeadIsReplacedAsLead() {
        replace("lead", "third");

        assertThat(teams.composed(TRJ_1).team()).isEqualTo(new Team(THIRD, List.of(CO)));
        assertThat(teams.isLead(TRJ_1, LEAD)).isFalse();
    }

    @Test
    void theSameRulesHoldAndARefusedAttemptIsRecorded() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.DECLARE_INDEPENDENCE,
                TRJ_1,
                "acc_third",
                "2020-07-21T08:00:00Z",
                Map.of("accepted", true, "independent", false, "remarks", "Bestuurslid.")));

        assertThat(refused("co", "third"))
                .containsExactly(FieldProblem.of("substitute", "team-declared-conflict", "2020-07-21"));
        assertThat(mongo.findAll(RefusedAttempt.class)).singleElement().satisfies(attempt -> assertThat(attempt.what())
                .isEqualTo("ReplaceAuditor"));
        assertThat(refused("third", "fourth")).containsExactly(FieldProblem.of("auditor", "not-in-the-team"));
        assertThat(refused("co", "lead")).containsExactly(FieldProblem.of("substitute", "auditor-twice"));
        assertThat(refused("co", "nobody")).extracting(FieldProblem::code).containsExactly("unknown-auditor");
    }

    @Test
    void onlyTheOfficeMayAndOnlyUpToTheDecision() {
        assertThat(replacing.open(TRJ_1, office)).isTrue();
        assertThat(replacing.open(TRJ_1, caller("acc_director", Role.DIRECTOR))).isFalse();
        assertThatThrownBy(() -> replacing.choices(TRJ_1, caller("acc_director", Role.DIRECTOR)))
                .isInstanceOf(ProblemException.class);

        trajectories.enter(TRJ_1, Phase.DECISION, LocalDate.parse("2021-02-01"));
        assertThat(replacing.open(TRJ_1, office)).as("decided").isFalse();
        tasks.put(task("decide", Kinds.TAKE_DECISION, new AccountId("acc_director")));
        assertThat(replacing.open(TRJ_1, office)).isTrue();
    }

    @Test
    void aSubstituteWhoAcceptsHasAVisitInTheCalendarAndIsNamedToTheOrganisation() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09");
        replace("co", "third");

        assertThat(declared("acc_third", true)).containsExactly(Map.entry("allIndependent", true));

        assertThat(process.told).contains("visit of trj_1");
        assertThat(teams.composed(TRJ_1).objectable()).containsExactly(THIRD);
        assertThat(teams.composed(TRJ_1).stands()).isTrue();
    }

    @Test
    void aSubstituteWhoDeclinesLeavesThePlaceOpenAndTheTasksWaitForTheNext() {
        replace("co", "third");
        tasks.put(task("score", Kinds.SCORE_NORMS, THIRD));

        assertThat(declared("acc_third", false)).containsExactly(Map.entry("allIndependent", false));

        assertThat(teams.of(TRJ_1)).hasValueSatisfying(plan -> {
            assertThat(plan.composed()).as("the team stays").isNotNull();
            assertThat(plan.stands()).isFalse();
        });
        assertThat(trajectories.known(TRJ_1).auditors()).containsExactly(LEAD);
        assertThat(holder("score")).isNull();

        SubstituteChoice fourth = new SubstituteChoice("fourth", "De volgende op de lijst.");
        assertThat(another.check(
                        new SubstituteChoice("third", "Toch."),
                        SubmissionSamples.asked(
                                Kinds.REPLACE_AUDITOR, trajectories.known(TRJ_1), "acc_office", "2021-02-02")))
                .isNotEmpty();
        assertThat(SubmissionSamples.variables(
                        another.follow(fourth, answered(Kinds.REPLACE_AUDITOR, "acc_office", fourth))))
                .containsExactly(Map.entry("substitute", "acc_fourth"));
        assertThat(holder("score")).isEqualTo(new AccountId("acc_fourth"));
        assertThat(teams.composed(TRJ_1).team()).isEqualTo(new Team(LEAD, List.of(new AccountId("acc_fourth"))));
    }

    @Test
    void anotherIsNamedBeforeTheFirstHasAnswered() {
        replace("co", "third");
        tasks.put(task("declare", Kinds.DECLARE_INDEPENDENCE, THIRD));

        replace("third", "fourth");

        assertThat(holder("declare")).isEqualTo(new AccountId("acc_fourth"));
        assertThat(process.told).last().isEqualTo("another named in trj_1");
    }

    @Test
    void whatTheProcessCouldNotBeToldIsToldLater() {
        process.down = true;
        assertThatThrownBy(() -> replace("co", "third")).isInstanceOf(IllegalStateException.class);
        assertThat(teams.untold()).containsExactly(TRJ_1);

        process.down = false;
        replacing.sweep();

        assertThat(process.told).containsExactly("replacement by acc_third in trj_1");
        assertThat(teams.untold()).isEmpty();
    }

    /** Of two replacements none is lost: the second waits until the process has heard of the first. */
    @Test
    void anotherIsReplacedOnlyWhenTheProcessHasHeardOfTheFirst() {
        process.down = true;
        assertThatThrownBy(() -> replace("co", "third")).isInstanceOf(IllegalStateException.class);
        process.down = false;

        assertThatThrownBy(() -> replace("lead", "fourth"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.UNAVAILABLE));
        assertThat(teams.composed(TRJ_1).replacements()).hasSize(1);

        replacing.sweep();
        replace("lead", "fourth");
        assertThat(process.told)
                .containsExactly("replacement by acc_third in trj_1", "replacement by acc_fourth in trj_1");
    }

    @Test
    void whoWasReplacedSeesNothingAlsoWhenACrashCameBetween() {
        process.down = true;
        assertThatThrownBy(() -> replace("co", "third")).isInstanceOf(IllegalStateException.class);
        trajectories.showTo(TRJ_1, List.of(LEAD, CO));

        process.down = false;
        replacing.sweep();

        assertThat(trajectories.known(TRJ_1).auditors()).containsExactly(LEAD, THIRD);
    }

    @Test
    void whoWasReplacedStaysOneOfThoseWhoAuditedIt() {
        replace("co", "third");

        assertThat(teams.hasAuditor(TRJ_1, CO)).isFalse();
        assertThat(teams.wasEverAsked(TRJ_1, CO)).isTrue();
        assertThat(teams.composed(TRJ_1).membersNamed())
                .as("before the substitute has accepted")
                .doesNotContain(THIRD);
    }

    private void replace(String auditor, String substitute) {
        replacing.replace(TRJ_1, new Replace(auditor, substitute, "Ziek"), office);
    }

    private List<FieldProblem> refused(String auditor, String substitute) {
        try {
            replace(auditor, substitute);
            return List.of();
        } catch (ProblemException problem) {
            return problem.errors();
        }
    }

    private Map<String, Object> declared(String who, boolean joins) {
        Declaration declaration = new Declaration(joins, joins, joins ? null : "Bestuurslid geweest.");
        return SubmissionSamples.variables(
                declare.follow(declaration, answered(Kinds.DECLARE_INDEPENDENCE, who, declaration)));
    }

    private Answered answered(TaskKind kind, String who, Record content) {
        return SubmissionSamples.answered(
                mongo.insert(SubmissionSamples.submitted(kind, TRJ_1, who, "2021-02-02T08:00:00Z", content)),
                trajectories.known(TRJ_1));
    }

    private @Nullable AccountId holder(String task) {
        return tasks.open(new TaskId(task)).orElseThrow().assignee();
    }

    private static HumanTask task(String id, TaskKind kind, AccountId assignee) {
        return new HumanTask(
                new TaskId(id),
                kind,
                TRJ_1,
                assignee,
                Set.of(),
                LocalDate.parse("2021-03-01"),
                TrajectorySamples.STARTED);
    }
}
