package org.keurwerk.audit.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.audit.trajectory.Trajectories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class HappenedTest {

    private final Trajectories trajectories = mock();
    private final Happenings happenings = new Happenings(words(), trajectories);

    private static MessageSource words() {
        try {
            return PortalWords.of(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        given(trajectories.byId(TRJ_1)).willReturn(Optional.of(Dossiers.trajectory()));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LastDayOfVisit: trj_1 | De laatste bezoekdag is begonnen: Bibliotheek Voorbeeld-Noord",
                "DeadlineMissed: trj_gone | Een taak is te laat: trj_gone",
                "RenewalWindowOpened.P12M: CBCT-2021-000117-K | Nog twaalf maanden geldig: CBCT-2021-000117-K",
                "NoticeSent: Bureau: Te laat: intake | Mail aan Bureau: Te laat: intake"
            })
    void aLineBecomesASentenceThatNamesTheOrganisation(String line, String sentence) {
        assertThat(happenings.happened(line)).isEqualTo(sentence);
    }

    /** What the engine says of its own timers follows from the models, so that a new one without words is found. */
    static Stream<String> timers() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
                .flatMap(HappenedTest::timersOf);
    }

    private static Stream<String> timersOf(Resource model) {
        try (InputStream xml = model.getInputStream()) {
            return Bpmn.readModelFromStream(xml).getModelElementsByType(TimerEventDefinition.class).stream()
                    .map(timer -> ((Event) timer.getParentElement()).getId().replaceFirst("^Event_", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("timers")
    void everyTimerOfEveryProcessHasWordsInBothLanguages(String timer) {
        everyKindHasWordsInBothLanguages(timer);
    }

    @Test
    void aLetterThatWasNotSentIsNamedInWords() {
        assertThat(happenings.happened("NoticeFailed: role_office: task-asked (refused)"))
                .contains("Vraag om een taak te doen")
                .doesNotContain("role_office", "task-asked", "refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MidtermAsked",
                "ReauditOpened",
                "LastDayOfVisit",
                "VisitUnconfirmed",
                "SelfEvaluationLate",
                "ProposedDaysPassed",
                "ResponseTermEnded",
                "SurveyTermEnded",
                "DeadlineMissed",
                "CertificateExpired"
            })
    void everyKindHasWordsInBothLanguages(String kind) {
        String dutch = happenings.happened(kind + ": trj_1");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        String english = happenings.happened(kind + ": trj_1");

        assertThat(dutch).endsWith(": Bibliotheek Voorbeeld-Noord").doesNotContain(kind);
        assertThat(english).endsWith(": Bibliotheek Voorbeeld-Noord").isNotEqualTo(dutch);
    }

    @Test
    void whatHasNoWordsStaysReadable() {
        assertThat(happenings.happened("VisitMoved: trj_1")).isEqualTo("VisitMoved: Bibliotheek Voorbeeld-Noord");
        assertThat(happenings.happened("something")).isEqualTo("something");
    }
}
