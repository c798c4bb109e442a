package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is taken as a password and what is not. */
class PasswordsTest {

    private final PasswordEncoder encoder = new SecurityConfiguration().passwordEncoder();
    private final Passwords passwords = new Passwords(mock(PasswordEncoder.class));

    static Stream<String> longOnes() {
        return Stream.of(
                "\u00E4\u00F6\u00FC\u0151".repeat(9) + "\u00E4",
                "zo lang als een zin mag een wachtwoord zijn, en langer dan 72 bytes is geen bezwaar!",
                "\uD83D\uDCDA\uD83C\uDFB7 vier planken vol boeken",
                "qJ7v".repeat(3) + "x9-Lm".repeat(23));
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void anyCharactersCountAndAllOfThemCount(String password) {
        assertThat(passwords.problems("password", password)).isEmpty();

        String hash = encoder.encode(password);

        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(encoder.matches(password.substring(0, password.length() - 1) + "?", hash))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "123456789012", "password1234", "qwertyuiop12", "passwordpassword"})
    void whatIsGuessedFirstIsRefused(String common) {
        assertThat(passwords.problems("password", common))
                .containsExactly(FieldProblem.of("password", "password-common"));
    }

    @Test
    void whatIsKnownOfTheOwnerIsGuessedFirst() {
        assertThat(passwords.problems("password", "muziekschool", "Muziekschool"))
                .containsExactly(FieldProblem.of("password", "password-common"));
    }

    @Test
    void tooShortTooLongAndNothingAreToldApart() {
        assertThat(passwords.problems("password", "elf tekens!"))
                .containsExactly(FieldProblem.of("password", "length", "12..128"));
        assertThat(passwords.problems("password", "ab1".repeat(43)))
                .containsExactly(FieldProblem.of("password", "length", "12..128"));
        assertThat(passwords.problems("password", null)).containsExactly(FieldProblem.of("password", "required"));
    }

    @Test
    void aLetterWithAMarkIsTheSameFromEveryKeyboard() {
        String hash = encoder.encode("een w\u00E1chtwoord");

        assertThat(encoder.matches("een wa\u0301chtwoord", hash)).isTrue();
    }

    @Test
    void aHashOfAnEarlierVersionIsStillKnown() {
        String earlier = new BCryptPasswordEncoder(4).encode("een wachtwoord van toen");

        assertThat(encoder.matches("een wachtwoord van toen", earlier)).isTrue();
    }
}
