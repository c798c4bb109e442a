package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules between what a page sends and what is kept, without any page. */
class WebRulesTest {

    private final ObjectNode nothing = JsonMapper.builder().build().createObjectNode();

    private static ContentShape shape(TaskKind kind) {
        return ContentShape.of(Dossiers.FEATURES.get(Forms.class).of(kind).content());
    }

    private static MultiValueMap<String, String> fields(String... pairs) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41,5|41.5",
                "41.5|41.5",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "180|180",
                "veel|veel",
                "1,2,3|1,2,3",
                "-4,5|-4.5"
            })
    void decimalsMayBeWrittenAsPeopleWriteThem(String typed, String kept) {
        assertThat(WrittenNumber.decimal(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"582.000|582000", "582 000|582000", "25|25", "2,5|2,5", "1.000.000|1000000", "-3|-3"})
    void wholeNumbersMayHaveMarksBetweenThousands(String typed, String kept) {
        assertThat(WrittenNumber.whole(typed)).isEqualTo(kept);
    }

    @Test
    void numbersOfTheIntakeAreReadThatWay() {
        ObjectNode typed = TypedContent.of(
                shape(Kinds.INTAKE), fields("staffFte", "180,5", "reach", "582.000", "_save", "stay"), nothing);

        assertThat(typed.toString()).isEqualTo("{\"staffFte\":\"180.5\",\"reach\":\"582000\"}");
    }

    @Test
    void rowsLeftEmptyAreNoRows() {
        assertThat(TypedContent.of(
                                shape(Kinds.RESPOND_TO_CONCEPT),
                                fields(
                                        "remarks[0].norm",
                                        "",
                                        "remarks[0].text",
                                        " ",
                                        "remarks[1].norm",
                                        "6",
                                        "remarks[1].text",
                                        "Nee."),
                                nothing)
                        .path("remarks"))
                .hasSize(1);
        assertThat(TypedContent.of(
                                shape(Kinds.PROPOSE_VISIT_DATES),
                                fields("options[0].days[0]", "2021-02-09", "options[1].days[0]", ""),
                                nothing)
                        .path("options"))
                .hasSize(1);
    }

    @Test
    void nobodyTickedIsAnEmptyList() {
        assertThat(TypedContent.of(shape(Kinds.COMPOSE_TEAM), fields("lead", "een"), nothing)
                        .path("coAuditors")
                        .isArray())
                .isTrue();
        assertThat(TypedContent.of(shape(Kinds.COMPOSE_TEAM), fields("coAuditors[2]", "drie"), nothing)
                        .path("coAuditors")
                        .path(0)
                        .asString())
                .isEqualTo("drie");
    }

    @Test
    void rowsStandInTheOrderOfTheFramework() {
        ObjectNode saved = JsonMapper.builder()
                .build()
                .valueToTree(Map.of("scores", List.of(Map.of("subNorm", "7.2", "score", 4))));

        ObjectNode ordered = TypedContent.ordered(shape(Kinds.SCORE_NORMS), saved, Dossiers.KIB);

        assertThat(ordered.path("scores")).hasSize(24);
        assertThat(ordered.path("scores").path(23).path("score").asInt()).isEqualTo(4);
        assertThat(ordered.path("scores").path(0).path("subNorm").asString()).isEqualTo("1.1");
    }

    @Test
    void aPageOfALongFormKnowsHowMuchIsFilledAndBeginsWhereSomethingIsLeft() {
        NormForm form = NormForm.of(shape(Kinds.SCORE_NORMS)).orElseThrow();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            for (String field : form.fields()) {
                values.put("scores[" + i + "]." + field, "x");
            }
        }

        NormPages pages = NormPages.of(form, Dossiers.KIB, new FormView(values, List.of()), null, "nl");

        assertThat(pages.filled()).isEqualTo(5);
        assertThat(pages.total()).isEqualTo(24);
        assertThat(pages.current().key()).isEqualTo("2");
        assertThat(pages.current().filled()).isEqualTo(1);
        assertThat(pages.next()).isEqualTo("3");
    }

    @Test
    void aPageWithAnErrorComesBeforeOneThatIsEmpty() {
        NormForm form = NormForm.of(shape(Kinds.SELF_EVALUATION)).orElseThrow();
        FormView faulty =
                new FormView(Map.of(), List.of(new ShownError("answers[20].judgement", "6.3", "Vul dit in.", "#x")));

        NormPages pages = NormPages.of(form, Dossiers.KIB, faulty, null, "nl");

        assertThat(pages.current().key()).isEqualTo("6");
        assertThat(pages.steps().get(0).key()).isEqualTo(NormPages.GENERAL);
    }

    @Test
    void aRefusalHoldsUntilTheValueChanges() {
        MockHttpSession session = new MockHttpSession();
        Refusals.remember(session, new TaskId("task"), List.of(FieldProblem.of("a.b", "required")), Map.of("a.b", ""));

        assertThat(Refusals.of(session, new TaskId("task")).stillWrong(Map.of("a.b", "")))
                .hasSize(1);
        assertThat(Refusals.of(session, new TaskId("task")).stillWrong(Map.of("a.b", "nu wel")))
                .isEmpty();
        assertThat(Refusals.of(session, new TaskId("other")).stillWrong(Map.of()))
                .isEmpty();
    }

    @Test
    void idsOfFieldsCanStandInAnAddress() {
        assertThat(FormView.idOf("scores[14].rationale")).isEqualTo("scores-14-rationale");
        assertThat(FormView.idOf("options[0].days[1]")).isEqualTo("options-0-days-1");
    }
}
