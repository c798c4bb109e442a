package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.Forms;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From what people type on a page to the content that the API would have got. */
class TypedTextTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "580000 | 580000",
                "580.000 | 580000",
                "580,000 | 580000",
                "580 000 | 580000",
                "1.580.000 | 1580000",
                "' 12 ' | 12",
                "5800.00 | 5800.00",
                "58.00 | 58.00",
                "1.5 | 1.5",
                "veel | veel",
                "-3 | -3",
                "'' | ''"
            })
    void aWholeNumberMayHaveItsThousandsApart(String typed, String read) {
        assertThat(WrittenNumber.whole(typed)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "180,5 | 180.5",
                "180.5 | 180.5",
                "1.180,5 | 1180.5",
                "1,180.5 | 1180.5",
                "1 180,5 | 1180.5",
                "12 | 12",
                "1.180.5 | 1.180.5",
                "1,180,5 | 1,180,5",
                "12,5 fte | 12,5 fte",
                "'' | ''"
            })
    void aDecimalMayBeWrittenTheDutchOrTheEnglishWay(String typed, String read) {
        assertThat(WrittenNumber.decimal(typed)).isEqualTo(read);
    }

    @Test
    void numbersOfTheIntakeAreReadAsPeopleWriteThem() {
        assertThat(typed(Kinds.INTAKE, "staffFte=1.180,5", "reach=580.000", "branches=12", "services=1.000 boeken"))
                .isEqualTo(tree("{'staffFte':'1180.5','reach':'580000','branches':'12','services':'1.000 boeken'}"));
    }

    @Test
    void fieldsLeftEmptyAreNoCoAuditorsNoOptionsAndNoRemarks() {
        assertThat(typed(Kinds.COMPOSE_TEAM, "lead=a", "coAuditors[0]=", "coAuditors[1]=b", "coAuditors[3]= "))
                .isEqualTo(tree("{'lead':'a','coAuditors':['b']}"));
        assertThat(typed(
                        Kinds.PROPOSE_VISIT_DATES,
                        "options[0].days[0]=2021-02-09",
                        "options[0].days[1]=",
                        "options[1].days[0]=",
                        "options[2].days[0]=2021-03-02"))
                .isEqualTo(tree("{'options':[{'days':['2021-02-09']},{'days':['2021-03-02']}]}"));
        assertThat(typed(
                        Kinds.RESPOND_TO_CONCEPT,
                        "agreed=false",
                        "remarks[0].norm=1",
                        "remarks[0].text=Klopt niet.",
                        "remarks[1].norm=",
                        "remarks[1].text= "))
                .isEqualTo(tree("{'agreed':'false','remarks':[{'norm':'1','text':'Klopt niet.'}]}"));
    }

    @Test
    void aFormOfWhichNothingWasFilledIsEmptyAndNotBroken() {
        assertThat(typed(Kinds.COMPOSE_TEAM)).isEqualTo(tree("{'coAuditors':[]}"));
        assertThat(typed(Kinds.PROPOSE_VISIT_DATES)).isEqualTo(tree("{'options':[]}"));
        assertThat(typed(Kinds.RESPOND_TO_CONCEPT)).isEqualTo(tree("{'remarks':[]}"));
        assertThat(typed(Kinds.SURVEY)).isEqualTo(tree("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"options=x", "options[0]=x", "options[0].days=x", "options.days=x"})
    void whatNoPageOfOursSendsIsNotFollowed(String field) {
        assertThat(typed(Kinds.PROPOSE_VISIT_DATES, field).get("options")).isEmpty();
    }

    @Test
    void onePageOfALongFormIsLaidOverWhatWasSaved() {
        ObjectNode saved = tree("{'scores':[{'subNorm':'1.1','score':3},{'subNorm':'1.2','score':2}]}");

        assertThat(TypedContent.of(
                        shape(Kinds.SCORE_NORMS), fields("scores[1].subNorm=1.2", "scores[1].score=4"), saved))
                .isEqualTo(tree("{'scores':[{'subNorm':'1.1','score':3},{'subNorm':'1.2','score':'4'}]}"));
    }

    @Test
    void rowsOfALongFormStandInTheOrderOfTheFrameworkWhateverWasSaved() {
        ObjectNode saved =
                tree("{'scores':[{'subNorm':'2.1','score':1},{'subNorm':'1.2','score':2},{'subNorm':'9.9'}]}");

        assertThat(TypedContent.ordered(shape(Kinds.SCORE_NORMS), saved, FrameworkSamples.small()))
                .isEqualTo(
                        tree(
                                "{'scores':[{'subNorm':'1.1'},{'subNorm':'1.2','score':2},{'subNorm':'1.3'},{'subNorm':'2.1','score':1}]}"));
        assertThat(TypedContent.ordered(shape(Kinds.SURVEY), tree("{'report':5}"), FrameworkSamples.small()))
                .isEqualTo(tree("{'report':5}"));
    }

    private static ContentShape shape(TaskKind kind) {
        return ContentShape.of(Dossiers.FEATURES.get(Forms.class).of(kind).content());
    }

    private ObjectNode typed(TaskKind kind, String... fields) {
        return TypedContent.of(shape(kind), fields(fields), tree("{}"));
    }

    private static MultiValueMap<String, String> fields(String... fields) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        List.of(fields).forEach(field -> {
            int is = field.indexOf('=');
            all.add(field.substring(0, is), field.substring(is + 1));
        });
        return all;
    }

    private ObjectNode tree(String text) {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
