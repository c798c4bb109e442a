package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was typed becomes a record, or a list of what does not fit, by field. */
class ContentTest {

    private final Content content = SubmissionSamples.content();
    private final JsonMapper json = JsonMapper.builder().build();

    enum Colour {
        RED,
        GREEN
    }

    record Form(
            @NotBlank String text,
            @Nullable @Min(0) @Max(4) Integer score,
            @Nullable Double share,
            @Nullable Boolean agreed,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable List<@Valid @NotNull Row> rows) {}

    record Row(@NotBlank String name) {}

    @Test
    void numbersAndAnswersMayComeAsTextAsAPageSendsThem() {
        Form form = content.check(
                tree("{'text':'x','score':'3','share':'1.5','agreed':'true','colour':'GREEN','day':'2024-02-29'}"),
                Form.class);

        assertThat(form).isEqualTo(new Form("x", 3, 1.5, true, Colour.GREEN, LocalDate.of(2024, 2, 29), null));
    }

    @Test
    void whatWasLeftEmptyOnAPageIsNotThere() {
        Form form = content.check(tree("{'text':'x','score':'','share':'','agreed':'','colour':''}"), Form.class);

        assertThat(form).isEqualTo(new Form("x", null, null, null, null, null, null));
    }

    /** A reason that is asked only in some cases is checked by the form's rules, which must find nothing there. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u00a0\u2060", "\u202e \u2066"})
    void aTextThatNobodySeesIsNotThere(String text) {
        ObjectNode typed = tree("{'reason':'','rows':[{'why':''}]}");
        typed.put("reason", text);
        ((ObjectNode) typed.get("rows").get(0)).put("why", text);

        assertThat(content.check(typed, Reasons.class)).isEqualTo(new Reasons(null, List.of(new Reason(null))));
        assertThat(typed.get("reason").asString())
                .as("what was typed is left alone")
                .isEqualTo(text);
    }

    record Reasons(@Nullable String reason, List<Reason> rows) {}

    record Reason(@Nullable String why) {}

    /** What a form's own rules say stands beside what is missing, so that nobody mends one field to read of the next. */
    @Test
    void allThatDoesNotFitIsSaidAtOnce() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> content.check(
                        tree("{'text':' ','score':3}"),
                        Form.class,
                        form -> List.of(
                                FieldProblem.of("text", "reason-missing"), FieldProblem.of("score", "range", "0..2"))));

        assertThat(refused.errors()).extracting(FieldProblem::field).containsExactly("text", "score");
        assertThat(refused.errors()).extracting(FieldProblem::code).containsExactly("required", "range");
    }

    @Test
    void rulesThatNeedWhatIsMissingSayNothingYet() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> content.check(tree("{'text':' '}"), Form.class, form -> {
                    throw new NullPointerException("rows");
                }));

        assertThat(refused.errors()).extracting(FieldProblem::field).containsExactly("text");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'x','score':5} | score | range",
                "{'text':'x','score':-1} | score | range",
                "{'text':' '} | text | required",
                "{'text':'x','rows':[{'name':'a'},{'name':''}]} | rows[1].name | required",
                "{'text':'x','score':'drie'} | score | wrong-type",
                "{'text':'x','colour':'BLUE'} | colour | wrong-type",
                "{'text':'x','day':'2023-02-29'} | day | wrong-type",
                "{'text':'x','agreed':'misschien'} | agreed | wrong-type",
                "{'text':'x','rows':[{'name':'a'},7]} | rows[1] | wrong-type",
                "{'text':'x','rows':'a'} | rows | wrong-type",
                "{'text':'x','scoer':1} | scoer | unknown-field",
                "{'text':'x','rows':[{'name':'a','age':1}]} | rows[0].age | unknown-field",
            })
    void whatDoesNotFitIsNamedByItsPlace(String typed, String field, String code) {
        assertThat(refused(typed))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'text':'x','score':3.5}", "{'text':'x','score':'3.5'}", "{'text':'x','score':4.9}"})
    void aScoreIsAWholeNumberAndNotCutOffToOne(String typed) {
        assertThat(refused(typed))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("score", "wrong-type"));
    }

    @Test
    void everythingThatDoesNotFitIsNamedAtOnce() {
        assertThat(refused("{'text':'','score':9,'rows':[{'name':''}]}"))
                .extracting(FieldProblem::field)
                .containsExactly("text", "score", "rows[0].name");
    }

    @Test
    void theOrderInWhichFieldsCameMakesNoOtherHash() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", Map.of("c", List.of("x", "y"), "d", true));
        Map<String, Object> other = new LinkedHashMap<>();
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("d", true);
        inner.put("c", List.of("x", "y"));
        other.put("b", inner);
        other.put("a", 1);

        assertThat(content.hash(one)).isEqualTo(content.hash(other)).hasSize(64);
    }

    @Test
    void everyOtherContentHasAnotherHash() {
        String hash = content.hash(Map.of("a", 1, "b", List.of("x", "y")));

        assertThat(content.hash(Map.of("a", 2, "b", List.of("x", "y")))).isNotEqualTo(hash);
        assertThat(content.hash(Map.of("a", "1", "b", List.of("x", "y")))).isNotEqualTo(hash);
        assertThat(content.hash(Map.of("a", 1, "b", List.of("y", "x")))).isNotEqualTo(hash);
        assertThat(content.hash(Map.of("a", 1))).isNotEqualTo(hash);
    }

    @Test
    void whatIsKeptReadsAsTheSameRecordAndHasTheSameHash() {
        Form form = new Form("x", 3, 1.5, true, Colour.RED, LocalDate.of(2024, 2, 29), List.of(new Row("a")));
        Map<String, Object> kept = content.toMap(form);

        assertThat(kept).containsEntry("day", "2024-02-29").containsEntry("colour", "RED");
        assertThat(content.read(kept, Form.class)).isEqualTo(form);
        assertThat(content.hash(content.toMap(content.read(kept, Form.class)))).isEqualTo(content.hash(kept));
    }

    private List<FieldProblem> refused(String typed) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> content.check(tree(typed), Form.class));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID);
        return refused.errors();
    }

    private ObjectNode tree(String text) {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
