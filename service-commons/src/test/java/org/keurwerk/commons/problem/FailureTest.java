package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;

class FailureTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundleMessageSource words = words();

    @Test
    void itSaysWhatIsWrongInTheReadersLanguage() {
        ProblemException one = ProblemException.invalid(List.of(FieldProblem.of("reach", "range", "≥ 0")));

        assertThat(Failure.of(one, null, words, DUTCH).detail())
                .isEqualTo("Wat u instuurde past nog niet: 1 punt vraagt aandacht. Er is niets verloren gegaan;"
                        + " pas het aan en probeer het opnieuw.");
        assertThat(Failure.of(one, null, words, DUTCH).errors())
                .containsExactly(new FieldProblem("reach", "range", "Deze waarde kan niet. Toegestaan: ≥ 0.", "≥ 0"));
        assertThat(Failure.of(one, null, words, Locale.ENGLISH).errors())
                .containsExactly(
                        new FieldProblem("reach", "range", "This value is not possible. Allowed: ≥ 0.", "≥ 0"));
    }

    @Test
    void aRangeIsReadByProgramsAndByPeople() {
        FieldProblem length = FieldProblem.of("password", "length", "12..128");

        assertThat(Failure.inWords(length, words, DUTCH).message())
                .isEqualTo("Dit is te kort of te lang. Het mag 12 tot en met 128 tekens zijn.");
        assertThat(Failure.inWords(length, words, Locale.ENGLISH).message())
                .isEqualTo("This is too short or too long. It may have 12 to 128 characters.");
        assertThat(Failure.inWords(length, words, DUTCH).allowed()).isEqualTo("12..128");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u2264 2030-07-21 | tot en met 21 juli 2030 | until 21 July 2030",
                "\u2265 2020-07-21 | vanaf 21 juli 2020 | from 21 July 2020",
                "1900-01-01..2199-12-31 | 1 januari 1900 tot en met 31 december 2199 | 1 January 1900 to 31 December 2199",
                "\u2265 0 | \u2265 0 | \u2265 0",
                "KIB, ZOO | KIB, ZOO | KIB, ZOO"
            })
    void datesAreWrittenOutForPeople(String allowed, String dutch, String english) {
        FieldProblem range = FieldProblem.of("date", "range", allowed);

        assertThat(Failure.inWords(range, words, DUTCH).message())
                .isEqualTo("Deze waarde kan niet. Toegestaan: " + dutch + ".");
        assertThat(Failure.inWords(range, words, Locale.ENGLISH).message())
                .isEqualTo("This value is not possible. Allowed: " + english + ".");
        assertThat(Failure.inWords(range, words, DUTCH).allowed()).isEqualTo(allowed);
    }

    @Test
    void theFormOfADateIsTheSameForEverybody() {
        assertThat(Failure.inWords(FieldProblem.of("date", "wrong-type", "2024-03-22"), words, DUTCH)
                        .message())
                .contains("2024-03-22");
    }

    @Test
    void itCountsWhatNeedsAttention() {
        ProblemException two = ProblemException.invalid(
                List.of(FieldProblem.of("summary", "required"), FieldProblem.of("agreed", "required")));

        assertThat(Failure.of(two, null, words, DUTCH).detail()).contains("2 punten vragen aandacht");
        assertThat(Failure.of(two, null, words, Locale.ENGLISH).detail()).contains("2 points need attention");
    }

    @Test
    void whereNothingCanBeSaidToBeAllowedNothingIsSaid() {
        FieldProblem invalid = FieldProblem.of("day", "invalid");

        assertThat(Failure.inWords(invalid, words, DUTCH).message()).isEqualTo("Deze waarde kan niet.");
        assertThat(Failure.inWords(invalid, words, Locale.ENGLISH).message()).isEqualTo("This value is not possible.");
    }

    @Test
    void wordsThatAreWordsAlreadyStayAsTheyAre() {
        FieldProblem said = new FieldProblem("option", "taken", "Kies een andere datum.", null);

        assertThat(Failure.inWords(said, words, DUTCH)).isEqualTo(said);
    }

    @Test
    void aCodeWithoutWordsStandsForItself() {
        assertThat(Failure.inWords(FieldProblem.of("x", "nobody-wrote-this"), words, DUTCH)
                        .message())
                .isEqualTo("nobody-wrote-this");
    }

    @Test
    void asAProblemItHasTypeTitleStatusAndErrors() {
        ProblemDetail problem = Failure.of(
                        ProblemException.invalid(List.of(FieldProblem.of("summary", "required"))),
                        null,
                        words,
                        Locale.ENGLISH)
                .toProblemDetail();

        assertThat(problem.getType()).hasToString("urn:keurwerk:problem:invalid-content");
        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getTitle()).isEqualTo("Not complete yet");
        assertThat(problem.getProperties())
                .isEqualTo(Map.of(
                        "errors", List.of(new FieldProblem("summary", "required", "Please fill this in.", null))));
    }

    @Test
    void aMistakeOfOursNamesItsIncidentAndNothingElse() {
        ProblemDetail problem = Failure.of(new ProblemException(ProblemKind.INTERNAL), "inc_1", words, Locale.ENGLISH)
                .toProblemDetail();

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getProperties()).isEqualTo(Map.of("incident", "inc_1"));
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("commons-messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
