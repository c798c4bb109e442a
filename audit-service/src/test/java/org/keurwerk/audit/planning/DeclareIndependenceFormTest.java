package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.AuditorSamples;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Assignment;
import org.keurwerk.audit.planning.DeclareIndependenceForm.Declaration;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A team is a team when everybody in it has said that they are independent. */
class DeclareIndependenceFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final DeclareIndependenceForm form = new DeclareIndependenceForm(
            teams,
            new Declarations(SubmissionSamples.answers(mongo)),
            new Intakes(mongo, 1),
            PlanningSamples.assessing(mongo),
            PlanningSamples.attempts(mongo),
            PlanningSamples.substitutes(mongo));

    @ParameterizedTest(name = "accepted {0}, independent {1}, remarks {2}: {3}")
    @CsvSource({
        "true, true, , ",
        "false, true, , reason-for-no",
        "true, false, , reason-for-no",
        "false, false, '  ', reason-for-no",
        "true, false, Lid van het bestuur geweest., ",
        "false, true, Geen tijd., "
    })
    void whoSaysNoSaysWhy(boolean accepted, boolean independent, @Nullable String remarks, @Nullable String problem) {
        begin();

        assertThat(form.check(new Declaration(accepted, independent, remarks), asked("acc_lead")))
                .extracting(FieldProblem::code)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theTeamStandsWhenTheLastOneJoins() {
        begin();

        assertThat(declare("acc_lead", true, "2020-07-21T08:00:00Z"))
                .containsExactly(Map.entry("allIndependent", true));
        assertThat(team()).isNull();

        declare("acc_co", true, "2020-07-21T09:00:00Z");
        assertThat(team()).isEqualTo(new Team(new AccountId("acc_lead"), List.of(new AccountId("acc_co"))));
    }

    @Test
    void whoeverComesFirstTheTeamIsTheSame() {
        begin();

        declare("acc_co", true, "2020-07-21T08:00:00Z");
        declare("acc_lead", true, "2020-07-21T09:00:00Z");

        assertThat(team()).isEqualTo(new Team(new AccountId("acc_lead"), List.of(new AccountId("acc_co"))));
    }

    @Test
    void aTeamInWhichOneIsNotIndependentIsNone() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");

        assertThat(declare("acc_co", false, "2020-07-21T09:00:00Z"))
                .containsExactly(Map.entry("allIndependent", false));
        assertThat(team()).isNull();
    }

    @Test
    void aLaterNoUndoesATeamThatStoodOnAnEarlierYes() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");
        declare("acc_co", true, "2020-07-21T09:00:00Z");

        declare("acc_lead", false, "2020-07-22T08:00:00Z");

        assertThat(team()).isNull();
    }

    @Test
    void ofAnAuditorAskedTwiceTheLastAnswerCounts() {
        begin();
        declare("acc_co", false, "2020-07-21T08:00:00Z");
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_co");
        declare("acc_co", true, "2020-07-23T08:00:00Z");

        declare("acc_lead", true, "2020-07-24T08:00:00Z");

        assertThat(team()).isNotNull();
    }

    @Test
    void aYesThatIsAppliedAgainAfterACrashChangesNothing() {
        begin();
        declare("acc_lead", true, "2020-07-21T08:00:00Z");
        Submission last = declared("acc_co", true, "2020-07-21T09:00:00Z");

        form.follow(new Declaration(true, true, null), SubmissionSamples.answered(last, trajectories.known(TRJ_1)));
        TeamPlan once = teams.of(TRJ_1).orElseThrow();
        form.follow(new Declaration(true, true, null), SubmissionSamples.answered(last, trajectories.known(TRJ_1)));

        assertThat(teams.of(TRJ_1)).contains(once);
        assertThat(once.composed()).isNotNull();
        assertThat(once.composedOn()).isEqualTo("2020-07-21");
    }

    @Test
    void anAuditorSeesAsWhatWithWhomAndForHowMuchWorkTheyAreAsked() {
        begin();
        Intakes intakes = new Intakes(mongo, 1);
        intakes.fill(TRJ_1, 180.5, 25);
        intakes.accept(TRJ_1, "XL", 4, LocalDate.of(2020, 7, 20));

        assertThat(form.view(asked("acc_lead")))
                .isEqualTo(new Assignment(true, List.of(new AccountId("acc_co")), "Voorbeeldstad", "XL", 4));
        assertThat(form.view(asked("acc_co")))
                .isEqualTo(new Assignment(false, List.of(new AccountId("acc_lead")), "Voorbeeldstad", "XL", 4));
    }

    @Test
    void whoDeclinesSeesTheTrajectoryNoMoreUntilTheyAreAskedAgain() {
        begin();

        declare("acc_lead", false, "2020-07-21T08:00:00Z");

        assertThat(trajectories.known(TRJ_1).auditors()).containsExactly(new AccountId("acc_co"));
        assertThat(teams.hasAuditor(TRJ_1, new AccountId("acc_lead"))).isFalse();
        assertThat(teams.of(TRJ_1).orElseThrow().members()).containsExactly(new AccountId("acc_co"));

        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_co");
        assertThat(teams.hasAuditor(TRJ_1, new AccountId("acc_lead"))).isTrue();
        assertThat(trajectories.known(TRJ_1).auditors()).contains(new AccountId("acc_lead"));
    }

    @Test
    void whatBecameKnownSinceTheTeamWasAskedCountsWhenItAccepts() {
        begin();
        DocumentStore.repository(mongo, Accounts.class).insert(AccountSamples.named("co", "Co-auditor", Role.AUDITOR));
        DocumentStore.repository(mongo, Auditors.class)
                .insert(AuditorSamples.auditor(
                        "acc_co",
                        List.of(),
                        List.of(AuditorSamples.board(null, "Bibliotheek Voorbeeld-Noord", null)),
                        List.of()));

        assertThat(declare("acc_lead", true, "2020-07-21T08:00:00Z"))
                .containsExactly(Map.entry("allIndependent", false));
        assertThat(team()).isNull();
        assertThat(mongo.findAll(RefusedAttempt.class)).singleElement().satisfies(attempt -> {
            assertThat(attempt.what()).isEqualTo("DeclareIndependence");
            assertThat(attempt.reasons())
                    .containsExactly(new RefusedAttempt.Reason(
                            new AccountId("acc_co"), "COOLING_OFF", "Bibliotheek Voorbeeld-Noord"));
        });
    }

    private void begin() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_co");
    }

    private Map<String, Object> declare(String who, boolean independent, String at) {
        Submission frozen = declared(who, independent, at);
        return SubmissionSamples.variables(form.follow(
                new Declaration(true, independent, "Daarom."),
                SubmissionSamples.answered(frozen, trajectories.known(TRJ_1))));
    }

    private Submission declared(String who, boolean independent, String at) {
        return mongo.insert(SubmissionSamples.submitted(
                Kinds.DECLARE_INDEPENDENCE, TRJ_1, who, at, Map.of("accepted", true, "independent", independent)));
    }

    private @Nullable Team team() {
        return teams.of(TRJ_1).map(TeamPlan::composed).orElse(null);
    }

    private Asked asked(String account) {
        return SubmissionSamples.asked(Kinds.DECLARE_INDEPENDENCE, trajectories.known(TRJ_1), account, "2020-07-21");
    }

    @Test
    void aTeamThatWasNotAskedLastIsNotComposed() {
        begin();
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_third");

        assertThat(teams.compose(
                        TRJ_1,
                        new Team(new AccountId("acc_lead"), List.of(new AccountId("acc_co"))),
                        LocalDate.parse("2020-07-21")))
                .isFalse();
        assertThat(team()).isNull();
    }

    @Test
    void whoIsAskedNoLongerSeesTheTrajectoryNoLonger() {
        begin();
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead", "acc_third");

        assertThat(trajectories.known(TRJ_1).auditors())
                .containsExactly(new AccountId("acc_lead"), new AccountId("acc_third"));
        assertThat(teams.hasAuditor(TRJ_1, new AccountId("acc_co"))).isFalse();
    }
}
