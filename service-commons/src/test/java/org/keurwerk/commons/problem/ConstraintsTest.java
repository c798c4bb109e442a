package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("MultipleNullnessAnnotations") // says what a form lacks, and that it can
class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    record Form(
            @NotNull @Nullable Integer notNull,
            @NotBlank String notBlank,
            @NotEmpty List<String> notEmpty,
            @Email String email,
            @Size(min = 2, max = 5) String size,
            @Min(1) int min,
            @Max(4) int max,
            @DecimalMin("0.5") BigDecimal decimalMin,
            @Positive int positive,
            @PositiveOrZero int positiveOrZero,
            @Pattern(regexp = "nl|en") String pattern,
            @AssertTrue boolean other,
            List<@Valid Row> rows) {}

    record Row(@NotBlank String rationale) {}

    private static final List<FieldProblem> PROBLEMS = Constraints.problems(VALIDATOR.validate(new Form(
            null,
            " ",
            List.of(),
            "nobody",
            "toolong",
            0,
            5,
            BigDecimal.ZERO,
            0,
            -1,
            "de",
            false,
            List.of(new Row("because"), new Row("")))));

    @Test
    void whatNobodyCanSeeIsNothing() {
        assertThat(Constraints.problems(VALIDATOR.validate(new Row("\u200b \u2060\u202e"))))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("rationale", "required"));
        assertThat(VALIDATOR.validate(new Row("because\u200b"))).isEmpty();
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @CsvSource({
        "notNull, required,",
        "notBlank, required,",
        "notEmpty, required,",
        "email, email,",
        "size, length, 2..5",
        "min, range, ≥ 1",
        "max, range, ≤ 4",
        "decimalMin, range, ≥ 0.5",
        "positive, range, > 0",
        "positiveOrZero, range, ≥ 0",
        "pattern, invalid, nl|en",
        "other, invalid,",
        "rows[1].rationale, required,"
    })
    void everyConstraintHasACodeAndSaysWhatIsAllowed(String field, String code, @Nullable String allowed) {
        assertThat(PROBLEMS).contains(new FieldProblem(field, code, "error." + code, allowed));
    }

    @Test
    void everyViolationIsNamedOnceInTheOrderOfTheComponents() {
        assertThat(PROBLEMS)
                .extracting(FieldProblem::field)
                .containsExactly(
                        "notNull",
                        "notBlank",
                        "notEmpty",
                        "email",
                        "size",
                        "min",
                        "max",
                        "decimalMin",
                        "positive",
                        "positiveOrZero",
                        "pattern",
                        "other",
                        "rows[1].rationale");
    }

    @Test
    void twoConstraintsThatSayTheSameOfAFieldSayItOnce() {
        record Name(@NotNull @NotBlank @Nullable String name) {}

        assertThat(Constraints.problems(VALIDATOR.validate(new Name(null))))
                .containsExactly(FieldProblem.of("name", "required"));
    }

    @Test
    void aListIsCountedAndNotMeasured() {
        record Options(@Size(max = 3) List<Integer> options) {}

        assertThat(Constraints.problems(VALIDATOR.validate(new Options(List.of(1, 2, 3, 4)))))
                .containsExactly(FieldProblem.of("options", "count", "0..3"));
    }

    private record Named(@NotBlank @Size(max = 3) String name) {}

    @Test
    void whatMustBeThereHasAtLeastOneCharacter() {
        assertThat(Constraints.problems(VALIDATOR.validate(new Named("longer"))))
                .containsExactly(FieldProblem.of("name", "length", "1..3"));
    }
}
