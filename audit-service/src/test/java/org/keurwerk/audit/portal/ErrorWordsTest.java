package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What errors say to people: dates, quarters and scopes in words. */
class ErrorWordsTest {

    private final MessageSource words;

    ErrorWordsTest() throws IOException {
        words = PortalWords.of(new PathMatchingResourcePatternResolver());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | team-declared-conflict | 2020-07-21 | Deze auditor verklaarde op 21 juli 2020 niet",
                "en | team-declared-conflict | 2020-07-21 | 21 July 2020",
                "nl | team-cooling-off | 2019-12-31 | (einde: 31 december 2019)",
                "nl | team-absence | 2021-01-01 | (vanaf 1 januari 2021)",
                "nl | team-scopes-covered | LIBRARY, LANGUAGE_HOUSE | bevoegd voor bibliotheek, taalhuis.",
                "en | scope-undecided | LANGUAGE_HOUSE | language house",
                "nl | quarter-passed | \u2265 2021-Q1 | Toegestaan: vanaf kwartaal 1 van 2021.",
                "en | quarter-passed | \u2265 2021-Q1 | from quarter 1 of 2021.",
                "nl | quarter | 2021-Q1 | Schrijf een kwartaal als 2021-Q1."
            })
    void datesQuartersAndScopesAreWords(String language, String code, String allowed, String said) {
        FieldProblem error = FieldProblem.of("field", code, allowed);

        assertThat(Failure.inWords(error, words, Locale.forLanguageTag(language))
                        .message())
                .contains(said);
        assertThat(Failure.inWords(error, words, Locale.forLanguageTag(language))
                        .allowed())
                .isEqualTo(allowed);
    }
}
