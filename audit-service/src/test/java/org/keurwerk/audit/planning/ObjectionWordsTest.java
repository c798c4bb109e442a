package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What speaks against an auditor is said in words, in both languages. */
class ObjectionWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-01");

    static Stream<Objection> objections() {
        return Stream.of(
                Objection.refused(TeamRule.ACCOUNT_OPEN),
                Objection.refused(TeamRule.COMPETENCE),
                Objection.noted(TeamRule.COMPETENCE),
                Objection.refused(TeamRule.COMPETENCE).about(List.of(Scope.POI)),
                Objection.noted(TeamRule.COMPETENCE).about(List.of(Scope.POI)),
                Objection.refused(TeamRule.DECLARED_CONFLICT).on(DAY, null),
                Objection.refused(TeamRule.COOLING_OFF).at("Noord").on(DAY, DAY),
                Objection.refused(TeamRule.COOLING_OFF).at("Noord"),
                Objection.noted(TeamRule.COOLING_OFF).at("Noord").on(DAY, DAY),
                Objection.noted(TeamRule.COOLING_OFF).at("Noord"),
                Objection.refused(TeamRule.LEAD_IN_A_ROW).times(2),
                Objection.refused(TeamRule.ABSENCE).on(DAY, DAY),
                Objection.noted(TeamRule.ABSENCE).on(DAY, DAY),
                Objection.noted(TeamRule.LOAD).times(4));
    }

    @ParameterizedTest
    @MethodSource("objections")
    void everyObjectionHasWords(Objection objection) throws Exception {
        MessageSource words = PortalWords.of(new PathMatchingResourcePatternResolver());
        Object[] facts = {"POI", "1 januari 2021", "1 februari 2021", objection.count()};

        for (String language : List.of("nl", "en")) {
            assertThat(words.getMessage(objection.words(), facts, Locale.forLanguageTag(language)))
                    .doesNotContain("{");
            if (objection.refuses()) {
                assertThat(words.getMessage(
                                "error." + objection.code(),
                                new Object[] {objection.fact()},
                                Locale.forLanguageTag(language)))
                        .isNotEmpty();
            }
        }
    }
}
