package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContentErrorsTest {

    private final Content content =
            new Content(Validation.buildDefaultValidatorFactory().getValidator());

    record Form(
            @Nullable @Email String mail,
            @NotNull @Min(0) Integer branches,
            @NotNull Integer reach,
            @Nullable List<@Valid Row> rows) {}

    record Row(@NotNull @Min(0) Integer score) {}

    @Test
    void whatCannotBeReadDoesNotHideWhatElseIsWrong() {
        assertThat(refused(Map.of(
                        "mail",
                        "no address",
                        "branches",
                        -3,
                        "reach",
                        "many",
                        "rows",
                        List.of(Map.of("score", "four"), Map.of("score", -1)))))
                .containsExactlyInAnyOrder(
                        "reach wrong-type",
                        "rows[0].score wrong-type",
                        "mail email",
                        "branches range",
                        "rows[1].score range");
    }

    record Choice(
            @Nullable Answer answer,
            @Nullable Boolean agreed,
            @Nullable String text) {}

    enum Answer {
        YES,
        NO
    }

    @ParameterizedTest
    @CsvSource({
        "answer, 1",
        "answer, '\"1\"'",
        "answer, -1",
        "agreed, -1",
        "agreed, 1",
        "agreed, 0.5",
        "text, 5",
        "text, 1e400"
    })
    void aNumberIsNoAnswerWhereOneChoosesOrWrites(String field, String json) {
        ObjectNode typed = (ObjectNode) JsonMapper.shared().readTree("{\"%s\": %s}".formatted(field, json));

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> content.check(typed, Choice.class));

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo("wrong-type");
        });
    }

    @Test
    void aNumberThatNoStoreHoldsIsRefusedAtItsFieldAndKeptAsItWasTyped() {
        String huge = "9".repeat(400);
        ObjectNode typed = (ObjectNode) JsonMapper.shared()
                .readTree("{\"branches\": %s, \"reach\": 1000000000000, \"rows\": [{\"score\": 9223372036854775808}]}"
                        .formatted(huge));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> content.check(typed, Form.class));

        assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("branches", "reach", "rows[0].score");
        assertThat(problem.errors()).extracting(FieldProblem::code).containsOnly("number-too-large");
        assertThat(content.toMap(typed))
                .containsEntry("branches", huge)
                .containsEntry("rows", List.of(Map.of("score", "9223372036854775808")));
    }

    @Test
    void whatIsRightIsReadWhole() {
        Form form = content.check(
                content.toTree(Map.of("branches", 3, "reach", 9, "rows", List.of(Map.of("score", 4)))), Form.class);

        assertThat(form).isEqualTo(new Form(null, 3, 9, List.of(new Row(4))));
    }

    @Test
    void anUnknownFieldIsNamedAlone() {
        assertThat(refused(Map.of("branches", "many", "size", 3))).containsExactly("size unknown-field");
    }

    private List<String> refused(Map<String, Object> typed) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> content.check(content.toTree(typed), Form.class));
        return problem.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
