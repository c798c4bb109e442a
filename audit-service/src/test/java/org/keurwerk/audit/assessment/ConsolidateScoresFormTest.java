package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The scores of several auditors become those of the team. */
class ConsolidateScoresFormTest {

    private static final List<String> SUB_NORMS = List.of("1.1", "1.2", "1.3", "2.1");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final Answers answers = SubmissionSamples.answers(mongo);
    private final SelfEvaluations evaluations = new SelfEvaluations(answers);
    private final Scores scores = new Scores(mongo);
    private final ConsolidateScoresForm form =
            new ConsolidateScoresForm(scores, answers, evaluations, new Visits(mongo), accounts);
    private final Trajectory trajectory =
            trajectories.begin(TrajectorySamples.trajectory("trj_1").build());

    @Test
    void whereAllAgreeTheScoreStandsAlready() {
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_co", 3, 1, 4, 1);

        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .containsExactly(Map.entry(
                        "scores",
                        List.of(
                                Map.of("subNorm", "1.1", "score", 3, "rationale", "acc_lead 1.1", "phase", "DO"),
                                Map.of("subNorm", "1.2"),
                                Map.of("subNorm", "1.3", "score", 4, "rationale", "acc_lead 1.3", "phase", "DO"),
                                Map.of("subNorm", "2.1", "score", 1, "rationale", "acc_lead 2.1", "phase", "DO"))));
    }

    @Test
    void whatOneAuditorGaveMayBeTakenOver() {
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_co", 3, 1, 4, 1);

        assertThat(form.rowsOf("acc_co", asked())).extracting(Score::score).containsExactly(3, 1, 4, 1);
        assertThat(form.rowsOf("acc_co/1.2", asked())).singleElement().satisfies(row -> {
            assertThat(row.subNorm()).isEqualTo("1.2");
            assertThat(row.score()).isEqualTo(1);
        });
        assertThat(form.rowsOf("acc_co/9.9", asked())).isEmpty();
        assertThat(form.rowsOf("acc_nobody", asked())).isEmpty();
    }

    @Test
    void theRunningTotalSaysHowANormStandsAgainstItsMinimum() {
        RunningTotal total = RunningTotal.of(
                "1",
                asked().framework(),
                Map.of("scores[0].score", "3", "scores[1].score", "", "scores[2].score", "2", "scores[3].score", "4"));

        assertThat(total.points()).isEqualTo(5);
        assertThat(total.maximum()).isEqualTo(12);
        assertThat(total.percent()).isEqualTo(41);
        assertThat(total.scored()).isEqualTo(2);
        assertThat(total.below()).as("not before all is scored").isFalse();
        assertThat(RunningTotal.of("2", asked().framework(), Map.of("scores[3].score", "1"))
                        .below())
                .isTrue();
    }

    @Test
    void oneAuditorAgreesWithThemselves() {
        scored("acc_lead", 0, 0, 0, 0);

        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .extractingByKey("scores")
                .asString()
                .contains("score=0, rationale=acc_lead 2.1");
    }

    @Test
    void whereNobodyScoredNothingStands() {
        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .containsExactly(Map.entry(
                        "scores",
                        SUB_NORMS.stream().map(id -> Map.of("subNorm", id)).toList()));
    }

    @ParameterizedTest(name = "{0} {1} {2} and {3}: {4} between, {5} below")
    @CsvSource({
        "4, 4, 4, 4, 0, 0",
        "3, 2, 2, 4, 0, 0",
        "2, 2, 2, 4, 1, 0",
        "2, 2, 1, 2, 2, 0",
        "2, 2, 0, 4, 0, 1",
        "0, 0, 0, 0, 0, 2",
        "4, 4, 4, 2, 1, 0",
        "4, 4, 4, 1, 0, 1"
    })
    void theProcessLearnsHowManyNormsFallShort(int a, int b, int c, int d, int between, int below) {
        assertThat(SubmissionSamples.variables(form.follow(
                        sheet("team", a, b, c, d), SubmissionSamples.answered(submitted("acc_lead"), trajectory))))
                .containsOnly(
                        Map.entry("normsBetween", between),
                        Map.entry("normsBelow", below),
                        Map.entry("conditionalNorms", 2),
                        Map.entry("totalBand", "NONE"));
    }

    @Test
    void theTrajectoryKeepsScoresBesideTheOrganisationsOwnJudgement() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.SELF_EVALUATION,
                TRJ_1,
                "acc_org",
                "2020-12-20T08:00:00Z",
                Map.of(
                        "answers",
                        List.of(
                                Map.of("subNorm", "1.1", "judgement", 4),
                                Map.of("subNorm", "1.2", "judgement", 4),
                                Map.of("subNorm", "1.3", "judgement", 4),
                                Map.of("subNorm", "2.1", "judgement", 3)))));

        form.follow(sheet("team", 4, 3, 2, 2), SubmissionSamples.answered(submitted("acc_lead"), trajectory));

        assertThat(scores.of(TRJ_1))
                .containsExactly(new NormScore("1", 75.0, 100.0, 55), new NormScore("2", 50.0, 75.0, 55));
    }

    @Test
    void ofSeveralSelfEvaluationsTheLastOneCountsAndGapsAreNone() {
        mongo.insert(evaluated("2020-12-20T08:00:00Z", Map.of("subNorm", "1.1", "judgement", 4)));
        mongo.insert(
                evaluated("2020-12-21T08:00:00Z", Map.of("subNorm", "1.1", "judgement", 2), Map.of("subNorm", "1.2")));

        assertThat(evaluations.judgements(TRJ_1)).containsExactly(Map.entry("1.1", 2));
        assertThat(evaluations.judgements(TRJ_2)).isEmpty();
    }

    @Test
    void theLeadSeesWhoGaveWhatByName() {
        accounts.insert(AccountSamples.named("lead", "Lead (demo)", Role.AUDITOR));
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_gone", 3, 2, 4, 1);

        assertThat(form.view(asked()).sheets())
                .extracting(ConsolidateScoresForm.Sheet::name)
                .containsExactly("Lead (demo)", "acc_gone");
        assertThat(form.view(asked()).given("1.2").scores()).hasSize(2);
        assertThat(form.view(asked()).given("1.2").differ()).isFalse();
    }

    private void scored(String auditor, int... points) {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.SCORE_NORMS,
                TRJ_1,
                auditor,
                auditor.equals("acc_lead") ? "2021-02-12T08:00:00Z" : "2021-02-13T08:00:00Z",
                sheet(auditor, points)));
    }

    private static ScoreSheet sheet(String by, int... points) {
        return new ScoreSheet(IntStream.range(0, points.length)
                .mapToObj(i -> new Score(SUB_NORMS.get(i), points[i], by + " " + SUB_NORMS.get(i), Pdca.DO))
                .toList());
    }

    private static Submission evaluated(String at, Map<?, ?>... answers) {
        return SubmissionSamples.submitted(
                Kinds.SELF_EVALUATION, TRJ_1, "acc_org", at, Map.of("answers", List.of(answers)));
    }

    private static Submission submitted(String author) {
        return SubmissionSamples.submitted(Kinds.CONSOLIDATE_SCORES, TRJ_1, author, "2021-02-20T08:00:00Z", Map.of());
    }

    private Asked asked() {
        return SubmissionSamples.asked(Kinds.CONSOLIDATE_SCORES, trajectory, "acc_lead", "2021-02-20");
    }

    @Test
    void scoresOfAnEarlierRoundDoNotComeBack() {
        scores.consolidate(TRJ_1, 2, List.of(new NormScore("1", 80.0, 0.0, 55)), LocalDate.parse("2022-02-20"));

        assertThatThrownBy(() -> scores.consolidate(TRJ_1, 1, List.of(), LocalDate.parse("2021-02-20")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later round");
        assertThat(scores.of(TRJ_1)).extracting(NormScore::percent).containsExactly(80.0);
    }

    @Test
    void theScoresOfAllAuditorsStandSideBySide() {
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_co", 2, 2, 4, 1);

        ConsolidateScoresForm.SideBySide view = form.view(asked());

        assertThat(view.given("1.1").scores())
                .containsExactly(
                        new GivenScores.Given(new AccountId("acc_lead"), "acc_lead", 3, Pdca.DO, "acc_lead 1.1"),
                        new GivenScores.Given(new AccountId("acc_co"), "acc_co", 2, Pdca.DO, "acc_co 1.1"));
        assertThat(view.given("1.1").differ()).isTrue();
        assertThat(view.given("1.2").differ()).isFalse();
        assertThat(view.given("9.9").scores()).isEmpty();
    }
}
