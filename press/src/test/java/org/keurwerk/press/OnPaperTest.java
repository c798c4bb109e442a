package org.keurwerk.press;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;

class OnPaperTest {

    private record Named(@OnPaper String name) {}

    @Test
    void aNameThatNoDocumentCanCarryIsRefusedWithItsCharacters() {
        assertThat(problems("Huis 서울 서")).containsExactly(FieldProblem.of("name", "not-on-paper", "서 울"));
    }

    @Test
    void aNameInAnotherAlphabetIsTaken() {
        assertThat(problems("Taalhuis سلام {0} ${x}")).isEmpty();
    }

    private static List<FieldProblem> problems(String name) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return Constraints.problems(validator.validate(new Named(name)));
        }
    }
}
