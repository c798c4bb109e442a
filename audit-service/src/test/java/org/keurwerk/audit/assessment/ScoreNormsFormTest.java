package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An auditor scores every sub-norm, with a reason, before anybody else's scores are seen. */
class ScoreNormsFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final ScoreNormsForm form = new ScoreNormsForm(
            new SelfEvaluations(SubmissionSamples.answers(mongo)),
            new Visits(mongo),
            SubmissionSamples.answers(mongo),
            new FakeHumanTasks(),
            new Scores(mongo),
            before -> Map.of());
    private final Asked asked = SubmissionSamples.asked(
            Kinds.SCORE_NORMS, TrajectorySamples.trajectory("trj_1").build(), "acc_lead", "2021-02-12");

    @ParameterizedTest(name = "score {0}: {1}")
    @CsvSource({
        "0, ",
        "4, ",
        "5, scores[0].score",
        "-1, scores[0].score",
        "2.5, scores[0].score",
        "'''vier''', scores[0].score",
        "'''3''', "
    })
    void aScoreIsAWholeNumberFromNoughtToFour(String score, @Nullable String misfit) {
        assertThat(SubmissionSamples.misfits(
                        form,
                        "{'scores':[{'subNorm':'1.1','score':%s,'rationale':'Omdat.','phase':'DO'}]}".formatted(score)))
                .isEqualTo(misfit == null ? List.of() : List.of(misfit));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'phase':'CHECKED' | scores[0].phase",
                "'subNorm':'' | scores[0].subNorm",
                "'points':3 | scores[0].points"
            })
    void whatDoesNotFitTheSheetIsNamed(String wrong, String field) {
        String right = wrong.startsWith("'subNorm'") ? "" : "'subNorm':'1.1',";

        assertThat(SubmissionSamples.misfits(form, "{'scores':[{" + right + wrong + "}]}"))
                .containsExactly(field);
    }

    @Test
    void aReasonMayBeLongButNotEndless() {
        assertThat(SubmissionSamples.misfits(form, sheet("x".repeat(4000)))).isEmpty();
        assertThat(SubmissionSamples.misfits(form, sheet("x".repeat(4001)))).containsExactly("scores[0].rationale");
    }

    @Test
    void anUnknownSubNormAndOneTwiceAreNamedAndSoIsWhatIsMissing() {
        ScoreSheet sheet = new ScoreSheet(List.of(score("1.1"), score("6.6"), score("1.1"), score("2.1")));

        assertThat(form.check(sheet, asked))
                .containsExactly(
                        FieldProblem.of("scores[1].subNorm", "sub-norm-unknown", "1.1"),
                        FieldProblem.of("scores[2].subNorm", "sub-norm-twice", "1.1"),
                        FieldProblem.of("scores", "sub-norms-missing", "1.2, 1.3"));
    }

    @Test
    void anEmptySheetHasARowPerSubNormBesideTheOwnJudgements() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.SELF_EVALUATION,
                TRJ_1,
                "acc_org",
                "2020-12-20T08:00:00Z",
                Map.of("answers", List.of(Map.of("subNorm", "1.1", "judgement", 4)))));

        assertThat(SubmissionSamples.map(form.beginning(asked)))
                .extractingByKey("scores")
                .asString()
                .contains("1.1", "1.2", "1.3", "2.1");
        assertThat(SubmissionSamples.map(form.view(asked)))
                .containsOnly(Map.entry("ownJudgements", Map.of("1.1", 4)), Map.entry("situations", Map.of()));
    }

    private static String sheet(String rationale) {
        return "{'scores':[{'subNorm':'1.1','score':3,'rationale':'" + rationale + "','phase':'DO'}]}";
    }

    private static Score score(String subNorm) {
        return new Score(subNorm, 3, "Omdat.", Pdca.DO);
    }
}
