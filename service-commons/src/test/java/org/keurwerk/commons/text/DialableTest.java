package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;

class DialableTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Person(@Nullable @Dialable String phone) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "112", "050 - 123 45 67", "+31 (0)50 1234567 tst. 12", "٠٥٠١٢٣"})
    void whatHasDigitsOrIsLeftOutPasses(@Nullable String phone) {
        assertThat(VALIDATOR.validate(new Person(phone))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc", "bel mij maar", "12", "😀"})
    void whatNobodyCanDialIsNamed(String phone) {
        assertThat(Constraints.problems(VALIDATOR.validate(new Person(phone))))
                .containsExactly(FieldProblem.of("phone", "telephone"));
    }
}
