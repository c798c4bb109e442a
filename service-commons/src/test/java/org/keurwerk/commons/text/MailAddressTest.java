package org.keurwerk.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;

/** Addresses beyond ASCII. */
class MailAddressTest {

    private record Form(@Reachable String email) {}

    @ParameterizedTest
    @CsvSource({
        "info@müziekschool.example, info@xn--mziekschool-thb.example",
        "' info@noord.example ', info@noord.example",
        "Info@Noord.example, Info@Noord.example",
        "no address, no address",
        "@müzik, @müzik"
    })
    void theDomainTravelsAsAsciiWithoutWhatSurroundsTheAddress(String typed, String wire) {
        assertThat(MailAddress.of(typed)).isEqualTo(wire);
    }

    @Test
    void aDomainThatCannotBeWrittenInAsciiStaysAsItWasTyped() {
        String longLabel = "a@" + "ü".repeat(80) + ".example";

        assertThat(MailAddress.of(longLabel)).isEqualTo(longLabel);
    }

    @Test
    void aLocalPartBeyondAsciiIsRefusedOnTheForm() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(Constraints.problems(validator.validate(new Form("jörg@voorbeeld.example"))))
                .containsExactly(FieldProblem.of("email", "email-local-part"));
        assertThat(validator.validate(new Form("info@müziekschool.example"))).isEmpty();
        assertThat(validator.validate(new Form(" info@noord.example\u200B"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a@localhost",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@noord..example",
                "a@-noord.example",
                "a@b.c"
            })
    void anAddressThatLeadsNowhereIsRefusedOnTheForm(String address) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

        assertThat(Constraints.problems(validator.validate(new Form(address))))
                .containsExactly(FieldProblem.of("email", "email-local-part"));
    }
}
