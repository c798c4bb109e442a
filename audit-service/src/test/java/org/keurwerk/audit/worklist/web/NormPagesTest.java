package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.assessment.ScoreSheet;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.midterm.Midterm;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.audit.selfevaluation.SelfEvaluation;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.web.NormPages.Step;

/** A long form norm by norm: where one begins, what comes next, how much is done; and where an error is shown. */
class NormPagesTest {

    private final Framework framework = FrameworkSamples.small();
    private final NormForm scores =
            NormForm.of(ContentShape.of(ScoreSheet.class)).orElseThrow();
    private final NormForm evaluation =
            NormForm.of(ContentShape.of(SelfEvaluation.class)).orElseThrow();

    @Test
    void aFreshFormBeginsOnItsFirstPage() {
        assertThat(pages(scores, Map.of(), null).current().key()).isEqualTo("1");
        assertThat(pages(evaluation, Map.of(), null).current().key()).isEqualTo(NormPages.GENERAL);
    }

    @Test
    void oneGoesOnWhereSomethingIsStillToBeFilled() {
        Map<String, String> values = filled("scores", 0, 1, 2);

        assertThat(pages(scores, values, null).current().key()).isEqualTo("2");
        assertThat(pages(scores, filled("scores", 0, 1, 2, 3), null).current().key())
                .as("all done: the first")
                .isEqualTo("1");
    }

    @Test
    void whatWasRefusedComesBeforeWhatIsMissing() {
        FormView view = new FormView(Map.of(), List.of(error("scores[3].rationale")));

        NormPages pages = NormPages.of(scores, framework, view, null, "nl");

        assertThat(pages.current().key()).isEqualTo("2");
        assertThat(pages.steps()).extracting(Step::faulty).containsExactly(false, true);
    }

    @Test
    void aPageThatWasAskedForIsShownAndOneThatIsNotThereIsNot() {
        assertThat(pages(scores, Map.of(), "2").current().key()).isEqualTo("2");
        assertThat(pages(scores, Map.of(), "8").current().key()).isEqualTo("1");
        assertThat(pages(scores, Map.of(), NormPages.GENERAL).current().key()).isEqualTo("1");
    }

    @Test
    void everyPageLeadsToTheNextAndTheLastToNone() {
        assertThat(pages(evaluation, Map.of(), NormPages.GENERAL).next()).isEqualTo("1");
        assertThat(pages(evaluation, Map.of(), "1").next()).isEqualTo("2");
        assertThat(pages(evaluation, Map.of(), "2").next()).isNull();
    }

    @Test
    void rowsThatBelongToNoNormAreCountedFieldByFieldOnTheFirstPage() {
        NormForm midterm = NormForm.of(ContentShape.of(Midterm.class)).orElseThrow();
        Map<String, String> values = new HashMap<>(Map.of(
                "changes", "Een vestiging.",
                "points[0].norm", "1",
                "points[0].became", "DONE",
                "points[1].norm", "2"));

        Step general = pages(midterm, values, null).current();

        assertThat(general.key()).isEqualTo(NormPages.GENERAL);
        assertThat(general.filled()).isEqualTo(2);
        assertThat(general.total()).isEqualTo(5);
        assertThat(general.missing())
                .extracting(NormPages.Missing::anchor)
                .containsExactly("points-0-explanation", "points-1-became", "points-1-explanation");
        assertThat(midterm.pageOf("points[1].became", framework)).isEqualTo(NormPages.GENERAL);
    }

    @Test
    void aSubNormCountsWhenAllOfItIsFilled() {
        Map<String, String> values = filled("scores", 0);
        values.put("scores[1].score", "3");
        values.put("scores[1].rationale", " ");
        values.put("scores[1].phase", "DO");

        NormPages pages = pages(scores, values, null);

        assertThat(pages.filled()).isEqualTo(1);
        assertThat(pages.total()).isEqualTo(4);
        assertThat(pages.steps()).extracting(Step::filled).containsExactly(1, 0);
        assertThat(pages.steps()).extracting(Step::total).containsExactly(3, 1);
    }

    @Test
    void theGeneralPageIsNoNormAndCountsForItself() {
        Map<String, String> values = new HashMap<>(Map.of("ambitions", "Meer lezers"));

        NormPages pages = pages(evaluation, values, null);

        assertThat(pages.steps().get(0).filled()).isEqualTo(1);
        assertThat(pages.steps().get(0).total()).isEqualTo(2);
        assertThat(pages.total()).isEqualTo(4);
        assertThat(pages.filled()).isZero();
    }

    @ParameterizedTest(name = "{0} stands on page {1}, about {2}")
    @CsvSource({
        "scores[0].score, 1, 1.1",
        "scores[2].rationale, 1, 1.3",
        "scores[3].phase, 2, 2.1",
        "scores[4].score, 1,",
        "scores, 1,",
        "answers[3].situation, 1,",
        "'', 1,"
    })
    void everyFieldStandsOnAPage(String field, String page, @Nullable String subNorm) {
        assertThat(scores.pageOf(field, framework)).isEqualTo(page);
        assertThat(scores.subNormOf(field, framework).map(SubNorm::id)).isEqualTo(Optional.ofNullable(subNorm));
    }

    @Test
    void whatBelongsToNoNormStandsOnTheGeneralPage() {
        assertThat(evaluation.pageOf("bottlenecks", framework)).isEqualTo(NormPages.GENERAL);
        assertThat(scores.pageOf("bottlenecks", framework)).isEqualTo("1");
        assertThat(NormForm.of(ContentShape.of(Step.class))).isEmpty();
    }

    @Test
    void anErrorIsFoundAtItsFieldAndAboveIt() {
        FormView view = new FormView(
                Map.of("coAuditors[1]", "co"), List.of(error("rows[1].name"), error("rows[10].name"), error("rows")));

        assertThat(view.error("rows[1].name")).isEqualTo("error at rows[1].name");
        assertThat(view.error("rows[1]")).isNull();
        assertThat(view.errorIn("rows[1]")).isEqualTo("error at rows[1].name");
        assertThat(view.errorIn("rows[0]")).isNull();
        assertThat(view.errorIn("row")).isNull();
        assertThat(view.value("rows[1].name")).isEmpty();
        assertThat(view.holds("coAuditors", "co")).isTrue();
        assertThat(view.holds("coAuditor", "co")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "scores[3].rationale, scores-3-rationale",
        "options[0].days[1], options-0-days-1",
        "coAuditors[2], coAuditors-2",
        "summary, summary"
    })
    void everyFieldHasAnIdOfItsOwn(String field, String id) {
        assertThat(FormView.idOf(field)).isEqualTo(id);
    }

    @Test
    void aFieldIsDescribedByItsHintAndByItsError() {
        FormView view = new FormView(Map.of(), List.of(error("summary")));

        assertThat(view.describedBy("summary", true)).isEqualTo("summary-hint summary-error");
        assertThat(view.describedBy("summary", false)).isEqualTo("summary-error");
        assertThat(view.describedBy("other", true)).isEqualTo("other-hint");
        assertThat(view.describedBy("other", false)).isNull();
    }

    private NormPages pages(NormForm form, Map<String, String> values, @Nullable String wanted) {
        return NormPages.of(form, framework, new FormView(values, List.of()), wanted, "nl");
    }

    private static Map<String, String> filled(String rows, int... indexes) {
        Map<String, String> values = new HashMap<>();
        for (int index : indexes) {
            values.put(rows + "[" + index + "].score", "3");
            values.put(rows + "[" + index + "].rationale", "Daarom.");
            values.put(rows + "[" + index + "].phase", "DO");
        }
        return values;
    }

    private static ShownError error(String field) {
        return new ShownError(field, null, "error at " + field, "#" + FormView.idOf(field));
    }
}
