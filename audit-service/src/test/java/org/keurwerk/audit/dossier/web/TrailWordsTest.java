package org.keurwerk.audit.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.complaint.Verdict;
import org.keurwerk.audit.portal.ChangeWords;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the trail holds as codes is read in words, in both languages. */
class TrailWordsTest {

    private final TrailWords words = words();

    private static TrailWords words() {
        try {
            MessageSource all = PortalWords.of(new PathMatchingResourcePatternResolver());
            return new TrailWords(all, new ChangeWords(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Changed> changes() {
        return Stream.of(
                        Stream.of(SuspensionOutcome.values()).map(one -> changed("outcome", one.name())),
                        Stream.of(Outcome.values()).map(one -> changed("LIBRARY", one.name())),
                        Stream.of(Verdict.values()).map(one -> changed("verdict", one.name())),
                        Stream.of(changed("wellFounded", "true"), changed("advised", "false")))
                .flatMap(some -> some);
    }

    private static Changed changed(String field, String after) {
        return new Changed(field, null, after);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void neitherAFieldNorItsValueIsACode(Changed change) {
        TrailEntry entry = entry(TrailAct.SUBMITTED, "DecideSuspension", change);
        for (String language : List.of("nl", "en")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(words.value(entry, change, change.after())).isNotEqualTo(change.after());
            assertThat(words.field(entry, change)).isNotBlank();
            if (language.equals("nl")) {
                assertThat(words.field(entry, change)).isNotEqualTo(change.field());
            }
        }
    }

    static Stream<String> doors() {
        return Stream.of(
                "GET /trajectories/{id}",
                "GET /trajectories/{id}/suspension",
                "POST /api/v1/trajectories/{trajectoryId}/evidence",
                "POST /tasks/{id}/claim");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aDoorAtWhichSomebodyWasTurnedAwayIsToldInWords(String door) {
        TrailEntry entry = entry(TrailAct.REFUSED, door, null);
        for (String language : List.of("nl", "en")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(words.subject(entry)).isNotBlank().doesNotContain("/", "{", "GET", "POST");
        }
    }

    private static TrailEntry entry(TrailAct act, String subject, @Nullable Changed change) {
        return new TrailEntry(
                "trj_1/1",
                TestIds.TRJ_1,
                1,
                Dossiers.NOW,
                "acc_1",
                "Bureau",
                "OFFICE",
                act,
                subject,
                null,
                change == null ? List.of() : List.of(change),
                "once",
                "non",
                "0".repeat(64),
                "b".repeat(64),
                1);
    }
}
