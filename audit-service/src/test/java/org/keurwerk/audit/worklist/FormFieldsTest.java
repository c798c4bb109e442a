package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormFieldsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void fieldsAreNamedByTheirPlaceInTheTree() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("ambitions", "Meer lezers");
        fields.add("answers[1].judgement", "3");
        fields.add("answers[1].subNorm", "1.2");
        fields.add("options[0].days[1]", "2021-02-10");
        fields.add("options[0].days[0]", "2021-02-09");

        assertThat(FormFields.toTree(fields)).isEqualTo(tree("""
                                {"ambitions":"Meer lezers",
                                 "answers":[{},{"judgement":"3","subNorm":"1.2"}],
                                 "options":[{"days":["2021-02-09","2021-02-10"]}]}"""));
    }

    @Test
    void thePagesOwnFieldsAndNamesThatAreNoPathStayOut() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("_csrf", "secret");
        fields.add("a b", "x");
        fields.add("answers[9999].x", "x");
        fields.add("kept", "yes");

        assertThat(FormFields.toTree(fields)).isEqualTo(tree("{\"kept\":\"yes\"}"));
    }

    @Test
    void aTreeGoesBackToFields() {
        assertThat(FormFields.flatten(tree("{\"a\":1,\"b\":[{\"c\":true,\"d\":null}],\"e\":[\"f\"]}")))
                .isEqualTo(Map.of("a", "1", "b[0].c", "true", "e[0]", "f"));
    }

    @Test
    void mergingKeepsWhatThePageDidNotShow() {
        ObjectNode below = tree(
                "{\"ambitions\":\"oud\",\"answers\":[{\"subNorm\":\"1.1\",\"judgement\":\"4\"},{\"subNorm\":\"1.2\"}]}");
        ObjectNode above = tree("{\"answers\":[{},{\"subNorm\":\"1.2\",\"judgement\":\"2\"}]}");

        assertThat(FormFields.merge(below, above))
                .isEqualTo(
                        tree(
                                "{\"ambitions\":\"oud\",\"answers\":[{\"subNorm\":\"1.1\",\"judgement\":\"4\"},{\"subNorm\":\"1.2\",\"judgement\":\"2\"}]}"));
    }

    @Test
    void ofAFieldGivenTwiceTheLastCountsAsForACheckBoxWithItsHiddenNo() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.put("accepted", List.of("false", "true"));

        assertThat(FormFields.toTree(fields)).isEqualTo(tree("{\"accepted\":\"true\"}"));
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource({
        "a, a.b",
        "a, a.b.c",
        "a[0], a[0].b.c",
        "a[1], a[0].b.c",
        "a.b, a",
        "a[0].b, a.c.d",
        "a, a[0].b",
        "a[0], a"
    })
    void twoNamesThatContradictEachOtherBreakNothing(String first, String second) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add(first, "x");
        fields.add(second, "y");
        fields.add("kept", "yes");

        assertThat(FormFields.toTree(fields).get("kept").asString()).isEqualTo("yes");
    }

    private ObjectNode tree(String text) {
        return (ObjectNode) json.readTree(text);
    }
}
