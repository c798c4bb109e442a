package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A history that people read. */
class ChangeWordsTest {

    private final ChangeWords changes = new ChangeWords(words());

    @BeforeEach
    void dutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language | nl | Nederlands",
                "state | closed | gesloten",
                "role | DIRECTOR | Directeur",
                "auditorKind | EXPERT | expert",
                "scopes | LIBRARY, LANGUAGE_HOUSE | bibliotheek, taalhuis",
                "competences | POI 2020-01-01 – ; LIBRARY 2019-02-01 – 2023-12-31 | POI vanaf 1 januari 2020; bibliotheek 1 februari 2019 tot en met 31 december 2023",
                "engagements | Biblionet (BOARD)  – 2020-05-01 | Biblionet (bestuur of raad van toezicht) tot en met 1 mei 2020",
                "engagements | 'CBCT (EMPLOYER)  – ' | CBCT (werkgever)",
                "absences | 2021-03-01 – 2021-03-14: LIBRARY, reis | 1 maart 2021 tot en met 14 maart 2021: LIBRARY, reis",
                "handedOver | CheckIntake, Bibliotheek Noord | Beoordeel de intake, Bibliotheek Noord",
                "name | DIRECTOR 2020-01-01 – | DIRECTOR 2020-01-01 –",
                "people | BOARD (LIBRARY), a@b.example | BOARD (LIBRARY), a@b.example"
            })
    void whatWasNotedIsSaidInWords(String field, String noted, String said) {
        assertThat(changes.of(field, noted)).isEqualTo(said);
    }

    @Test
    void inTheLanguageOfTheReader() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(changes.of("competences", "POI 2020-01-01 – 2020-02-01"))
                .isEqualTo("POI 1 January 2020 up to and including 1 February 2020");
        assertThat(changes.of("absences", null)).isNull();
    }

    @Test
    void theFactOfARefusalToo() {
        assertThat(changes.fact("2021-01-01")).isEqualTo("1 januari 2021");
        assertThat(changes.fact("LIBRARY, LANGUAGE_HOUSE")).isEqualTo("bibliotheek, taalhuis");
        assertThat(changes.fact("Biblionet")).isEqualTo("Biblionet");
    }

    @ParameterizedTest
    @MethodSource
    void noCodeIsWithoutWords(String field, String noted) {
        assertThat(changes.of(field, noted)).doesNotContainPattern("[A-Z]{4,}|_");
    }

    private static MessageSource words() {
        try {
            return PortalWords.of(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> noCodeIsWithoutWords() {
        return Stream.of(
                        Stream.of(Role.values()).map(one -> Arguments.of("role", one.name())),
                        Stream.of(Scope.values()).map(one -> Arguments.of("scopes", one.name())),
                        Stream.of(AuditorKind.values()).map(one -> Arguments.of("auditorKind", one.name())),
                        Stream.of(Engagement.Kind.values())
                                .map(one -> Arguments.of("engagements", "x (" + one + ") 2020-01-01 – ")))
                .flatMap(all -> all);
    }
}
