package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.scenario.WrittenOut.json;
import static org.keurwerk.scenario.WrittenOut.sent;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a block with a short name may say shorter than the API, and that everything else is sent as it was written. */
class ShorthandTest {

    private static final String SUB_NORMS = "[{'subNorm':'1.1'},{'subNorm':'1.2'}]";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            intake        | {branches: 36, staffFte: 120.5, extra: no}  | {'branches':36,'staffFte':120.5,'extra':'no'}
            intakeCheck   | {halfDays: many, halfdays: 9}               | {'halfDays':'many','halfdays':9,'verdict':'ACCEPT'}
            independence  | {}                                          | {'accepted':true,'independent':true}
            independence  | {independent: false}                        | {'accepted':true,'independent':false}
            visitProposal | {options: [[2020-08-01, 2020-08-02]]}       | {'options':[{'days':['2020-08-01','2020-08-02']}]}
            visitProposal | {options: [{days: [2020-08-01]}]}           | {'options':[{'days':['2020-08-01']}]}
            visitProposal | {options: 2020-08-01}                       | {'options':'2020-08-01'}
            visitChoice   | {option: 2}                                 | {'option':1}
            visitChoice   | {}                                          | {'option':0}
            visitChoice   | {option: the second}                        | {'option':'the second'}
            visitChoice   | {option: '2'}                               | {'option':'2'}
            response      | {}                                          | {'agreed':true,'remarks':[]}
            response      | {remarks: [{norm: 6, text: t}, just text]}  | {'agreed':true,'remarks':[{'norm':'6','text':'t'},'just text']}
            survey        | {trajectory: 5, report: 4}                  | {'trajectory':5,'report':4}
            """)
    void aBlockBecomesTheContentOfItsTask(String shortName, String block, String content) {
        assertThat(sorted(sent(shortName, block))).isEqualTo(sorted(json(content)));
    }

    @Test
    void aSelfEvaluationIsWrittenWithAllNormsAndSubNorms() {
        assertThat(sent(
                                "selfEvaluation",
                                "{ambitions: a, all: {situation: s}, norms: {1: 3}, subNorms: {1.2: {judgement: 4}}}",
                                "{'answers':%s}".formatted(SUB_NORMS))
                        .path("answers"))
                .isEqualTo(json("""
                        [{'situation':'s','judgement':3,'subNorm':'1.1'},{'situation':'s','judgement':4,'subNorm':'1.2'}]"""));
    }

    @Test
    void everyNormHasTheFindingOfTheReportUnlessItHasItsOwn() {
        assertThat(sent(
                        "report",
                        "{summary: s, finding: f, norms: {2: {developmentPoint: d}}}",
                        "{'findings':[{'norm':'1'},{'norm':'2'}]}"))
                .isEqualTo(json("""
                        {'summary':'s','findings':[{'finding':'f','norm':'1'},
                        {'finding':'f','developmentPoint':'d','norm':'2'}]}"""));
    }

    @Test
    void oneOutcomeHoldsForAllScopesUnlessOneSaysOtherwise() {
        String scopes = "{'outcomes':[{'scope':'LIBRARY'},{'scope':'POI'}]}";
        assertThat(sent("decision", "{outcome: CERTIFIED, outcomes: {POI: CONDITIONAL}, rationale: r}", scopes))
                .isEqualTo(json("""
                        {'rationale':'r','outcomes':[{'outcome':'CERTIFIED','scope':'LIBRARY'},
                        {'outcome':'CONDITIONAL','scope':'POI'}]}"""));
        assertThatThrownBy(() -> sent("decision", "{outcomes: {CULTURE: CERTIFIED}, rationale: r}", scopes))
                .hasMessage(
                        "block.yaml:1:22: the form of this task has no row with scope 'CULTURE'; it has LIBRARY, POI");
    }

    @Test
    void answersBelongToRemarksInTheirOrder() {
        String remarks = "{'answers':[{'remark':0},{'remark':1}]}";
        assertThat(sent("finalReport", "{summary: s, answers: [{reason: r}, {accepted: false, reason: q}]}", remarks)
                        .path("answers"))
                .isEqualTo(
                        json("[{'accepted':true,'reason':'r','remark':0},{'accepted':false,'reason':'q','remark':1}]"));
        assertThat(sent("finalReport", "{summary: s}", "{'answers':[]}"))
                .isEqualTo(json("{'summary':'s','answers':[]}"));
        assertThatThrownBy(() -> sent("finalReport", "answers: [{reason: r}]", "{'answers':[]}"))
                .hasMessageContaining("no row with remark '0'; it has none");
    }

    @Test
    void aListThatNamesItsRowsItselfIsSentAsItIs() {
        assertThat(sent("scores", "{scores: [{subNorm: '9.9', score: 3}]}"))
                .isEqualTo(json("{'scores':[{'subNorm':'9.9','score':3}]}"));
        assertThat(sent("scores", "{scores: 3}")).isEqualTo(json("{'scores':3}"));
    }

    private static Map<String, JsonNode> sorted(JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        node.forEachEntry(fields::put);
        return fields;
    }
}
