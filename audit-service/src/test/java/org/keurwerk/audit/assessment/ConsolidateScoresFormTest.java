package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.NormScore;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.audit.worklist.Submissions;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The scores of several auditors become those of the team. */
class ConsolidateScoresFormTest {

    private static final List<String> SUB_NORMS = List.of("1.1", "1.2", "1.3", "2.1");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Submissions submissions = SubmissionSamples.on(mongo, trajectories);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final OwnJudgements ownJudgements = new OwnJudgements(submissions);
    private final ConsolidateScoresForm form = new ConsolidateScoresForm(
            trajectories,
            FrameworkSamples.loadedInto(mongo),
            submissions,
            ownJudgements,
            accounts,
            SubmissionSamples.content());
    private final Trajectory trajectory =
            trajectories.begin(TrajectorySamples.trajectory("trj_1").build());

    @Test
    void whereAllAgreeTheScoreStandsAlready() {
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_co", 3, 1, 4, 1);

        assertThat(form.beginning(asked()))
                .containsExactly(Map.entry(
                        "scores",
                        List.of(
                                Map.of("subNorm", "1.1", "score", 3, "rationale", "acc_lead 1.1", "phase", "DO"),
                                Map.of("subNorm", "1.2"),
                                Map.of("subNorm", "1.3", "score", 4, "rationale", "acc_lead 1.3", "phase", "DO"),
                                Map.of("subNorm", "2.1", "score", 1, "rationale", "acc_lead 2.1", "phase", "DO"))));
    }

    @Test
    void oneAuditorAgreesWithThemselves() {
        scored("acc_lead", 0, 0, 0, 0);

        assertThat(form.beginning(asked()))
                .extractingByKey("scores")
                .asString()
                .contains("score=0, rationale=acc_lead 2.1");
    }

    @Test
    void whereNobodyScoredNothingStands() {
        assertThat(form.beginning(asked()))
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
        assertThat(form.apply(sheet("team", a, b, c, d), submitted("acc_lead"), trajectory))
                .containsOnly(
                        Map.entry("normsBetween", between),
                        Map.entry("normsBelow", below),
                        Map.entry("conditionalNorms", 2));
    }

    @Test
    void theTrajectoryKeepsScoresBesideTheOrganisationsOwnJudgement() {
        mongo.insert(SubmissionSamples.submitted(
                TaskKind.SELF_EVALUATION,
                "trj_1",
                "acc_org",
                "2020-12-20T08:00:00Z",
                Map.of(
                        "answers",
                        List.of(
                                Map.of("subNorm", "1.1", "judgement", 4),
                                Map.of("subNorm", "1.2", "judgement", 4),
                                Map.of("subNorm", "1.3", "judgement", 4),
                                Map.of("subNorm", "2.1", "judgement", 3)))));

        form.apply(sheet("team", 4, 3, 2, 2), submitted("acc_lead"), trajectory);

        assertThat(trajectories.known("trj_1").norms())
                .containsExactly(new NormScore("1", 75.0, 100.0, 55), new NormScore("2", 50.0, 75.0, 55));
    }

    @Test
    void ofSeveralSelfEvaluationsTheLastJudgementCountsAndGapsAreNone() {
        mongo.insert(evaluated("2020-12-20T08:00:00Z", Map.of("subNorm", "1.1", "judgement", 4)));
        mongo.insert(evaluated("2020-12-21T08:00:00Z", Map.of("subNorm", "1.1", "judgement", 2)));
        mongo.insert(evaluated("2020-12-22T08:00:00Z", Map.of("subNorm", "1.2")));

        assertThat(ownJudgements.of("trj_1")).containsExactly(Map.entry("1.1", 2));
        assertThat(ownJudgements.of("trj_2")).isEmpty();
    }

    @Test
    void theLeadSeesWhoGaveWhatByName() {
        accounts.insert(Account.of("lead", "hash", "Lead (demo)", "l@keurwerk.example", "nl", Role.AUDITOR, null));
        scored("acc_lead", 3, 2, 4, 1);
        scored("acc_gone", 3, 2, 4, 1);

        assertThat((List<?>) form.context(asked()).get("sheets"))
                .extracting(sheet -> ((Map<?, ?>) sheet).get("name"))
                .isEqualTo(List.of("Lead (demo)", "acc_gone"));
    }

    private void scored(String auditor, int... points) {
        mongo.insert(SubmissionSamples.submitted(
                TaskKind.SCORE_NORMS,
                "trj_1",
                auditor,
                auditor.equals("acc_lead") ? "2021-02-12T08:00:00Z" : "2021-02-13T08:00:00Z",
                SubmissionSamples.content().toMap((Object) sheet(auditor, points))));
    }

    private static ScoreSheet sheet(String by, int... points) {
        return new ScoreSheet(IntStream.range(0, points.length)
                .mapToObj(i -> new Score(SUB_NORMS.get(i), points[i], by + " " + SUB_NORMS.get(i), Pdca.DO))
                .toList());
    }

    private static Submission evaluated(String at, Map<String, Object> answer) {
        return SubmissionSamples.submitted(
                TaskKind.SELF_EVALUATION, "trj_1", "acc_org", at, Map.of("answers", List.of(answer)));
    }

    private static Submission submitted(String author) {
        return SubmissionSamples.submitted(
                TaskKind.CONSOLIDATE_SCORES, "trj_1", author, "2021-02-20T08:00:00Z", Map.of());
    }

    private Asked asked() {
        return SubmissionSamples.asked(TaskKind.CONSOLIDATE_SCORES, trajectory, "acc_lead", "2021-02-20");
    }
}
