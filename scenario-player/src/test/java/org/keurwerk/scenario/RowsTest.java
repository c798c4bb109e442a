package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.scenario.WrittenOut.json;
import static org.keurwerk.scenario.WrittenOut.sentAs;
import static org.keurwerk.scenario.WrittenOut.yaml;

import org.junit.jupiter.api.Test;
import org.keurwerk.scenario.yaml.Part;

class RowsTest {

    private static final String FORM = "{'scores':[{'subNorm':'1.1'},{'subNorm':'1.2','score':4},{'subNorm':'10.1'}]}";
    private static final int ALL = Integer.MAX_VALUE;

    @Test
    void theNearestEntryWinsFieldByField() {
        Part written = scores("all: {score: 3, rationale: general, phase: DO}, 1: {rationale: about one}, 1.2: 4");

        assertThat(sentAs(written).path("scores")).isEqualTo(json("""
                        [{'score':3,'rationale':'about one','phase':'DO','subNorm':'1.1'},
                        {'score':4,'rationale':'about one','phase':'DO','subNorm':'1.2'},
                        {'score':3,'rationale':'general','phase':'DO','subNorm':'10.1'}]"""));
    }

    @Test
    void theOrderInTheFileDoesNotMatter() {
        assertThat(sentAs(scores("1.1: 1, 1: 2, all: 3"))).isEqualTo(sentAs(scores("all: 3, 1: 2, 1.1: 1")));
    }

    @Test
    void whatTheFormBeganWithIsNotSentUnlessTheFileSaysIt() {
        assertThat(sentAs(scores("1.1: 2")).path("scores"))
                .isEqualTo(json("[{'score':2,'subNorm':'1.1'},{'subNorm':'1.2'},{'subNorm':'10.1'}]"));
    }

    @Test
    void aDraftFillsInItsFirstRowsOnly() {
        Part content = yaml("scores: {each: subNorm, value: score, all: 3}");

        assertThat(sentAs(Rows.writtenOut(content, json(FORM), 2)).path("scores"))
                .isEqualTo(json("[{'score':3,'subNorm':'1.1'},{'score':3,'subNorm':'1.2'},{'subNorm':'10.1'}]"));
    }

    @Test
    void anEntryThatFitsNoRowIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> scores("1.1: 3, 1.3: 3"))
                .hasMessage(
                        "block.yaml:1:52: the form of this task has no row with subNorm '1.3'; it has 1.1, 1.2, 10.1");
        assertThatThrownBy(() -> scores("2: 3")).hasMessageContaining("no row with subNorm '2'");
    }

    @Test
    void aFormWithoutSuchRowsIsNamed() {
        Part content = yaml("scores: {each: subNorm, value: score, 1: 3}");

        assertThatThrownBy(() -> Rows.writtenOut(content, json("{}"), ALL)).hasMessageContaining("it has none");
    }

    @Test
    void aRecordWithoutTheWordEachIsNoListOfRows() {
        Part content = yaml("scores: {1.1: 3}\nother: 1");

        assertThat(Rows.areIn(content)).isFalse();
        assertThat(Rows.writtenOut(content, json(FORM), ALL)).isEqualTo(content);
    }

    @Test
    void aRowThatTheApiKnowsByNumberStaysANumber() {
        Part content = yaml("answers: {each: remark, all: {accepted: true}}");

        assertThat(sentAs(Rows.writtenOut(content, json("{'answers':[{'remark':0}]}"), ALL)))
                .isEqualTo(json("{'answers':[{'accepted':true,'remark':0}]}"));
    }

    private static Part scores(String entries) {
        return Rows.writtenOut(yaml("scores: {each: subNorm, value: score, %s}".formatted(entries)), json(FORM), ALL);
    }
}
