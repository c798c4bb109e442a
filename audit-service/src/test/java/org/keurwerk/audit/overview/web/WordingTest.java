package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.overview.web.SubmissionReader.Entry;
import org.keurwerk.audit.overview.web.SubmissionReader.Section;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.PortalWords;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Facts in the reader's words, and what was submitted as it is read back. */
class WordingTest {

    private final Accounts accounts = DocumentStore.repository(DocumentStore.empty(), Accounts.class);
    private final Dates dates = dates();
    private final Wording wording = new Wording(words(), dates, accounts);
    private final SubmissionReader reader = new SubmissionReader(wording, new FieldWords(words()), dates);

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"54.9, 54", "55.0, 55", "39.99, 39", "99.9, 99", "100.0, 100", "0.0, 0"})
    void whatDoesNotReachAMinimumDoesNotSeemTo(double exact, int shown) {
        assertThat(wording.percent(exact)).isEqualTo(shown);
        assertThat(wording.percent(null)).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} in Dutch, {2} in English")
    @CsvSource({"180.5, '180,5', 180.5", "12.0, 12, 12", "7, 7, 7", "0.05, '0,05', 0.05"})
    void aDecimalIsWrittenAsTheReaderWritesIt(String number, String dutch, String english) {
        assertThat(wording.decimal(number)).isEqualTo(dutch);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(wording.decimal(number)).isEqualTo(english);
        assertThat(wording.decimal(null)).isEmpty();
    }

    @Test
    void severalScopesAreSaidAsOneSaysThem() {
        assertThat(wording.scopes(List.of())).isEmpty();
        String library = wording.scopes(List.of(Scope.LIBRARY));
        String poi = wording.scopes(List.of(Scope.POI));
        String culture = wording.scopes(List.of(Scope.CULTURE));

        assertThat(wording.scopes(List.of(Scope.POI, Scope.LIBRARY))).isEqualTo(library + " en " + poi);
        assertThat(wording.scopes(List.of(Scope.CULTURE, Scope.POI, Scope.LIBRARY)))
                .isEqualTo(library + ", " + poi + " en " + culture);
    }

    @ParameterizedTest(name = "from {0} to {2}, on {1}: {3} %")
    @CsvSource({
        "2021-01-01, 2021-01-01, 2021-01-11, 0",
        "2021-01-01, 2021-01-06, 2021-01-11, 50",
        "2021-01-01, 2021-01-11, 2021-01-11, 100",
        "2021-01-01, 2021-01-01, 2021-01-01, 100"
    })
    void howFarAMoveOfTheDateIs(LocalDate from, LocalDate now, LocalDate to, long part) {
        assertThat(wording.partOf(from, now, to)).isEqualTo(part);
    }

    @Test
    void whoIsNotKnownIsNotShownByTheirId() {
        accounts.insert(AccountSamples.named("lead", "Lead (demo)", Role.AUDITOR));

        assertThat(wording.name("acc_lead")).isEqualTo("Lead (demo)");
        assertThat(wording.name("acc_gone")).isNotBlank().doesNotContain("acc_gone");
    }

    @Test
    void aTeamIsReadByNames() {
        accounts.insert(AccountSamples.named("lead", "Lead (demo)", Role.AUDITOR));
        accounts.insert(AccountSamples.named("co", "Co (demo)", Role.AUDITOR));

        assertThat(read(Kinds.COMPOSE_TEAM, Map.of("lead", "lead", "coAuditors", List.of("co"))))
                .extracting(Entry::text)
                .containsExactly("Lead (demo)", "Co (demo)");
    }

    @Test
    void fieldsAreReadInTheOrderOfTheFormAndEmptyOnesSayThatTheyAre() {
        String empty = wording.say("submission.empty");

        assertThat(read(Kinds.INTAKE, Map.of("staffFte", 180.5, "contactName", "Contact", "branches", 12)))
                .extracting(Entry::text)
                .containsExactly("Contact", empty, empty, "12", "180,5", empty, empty, empty);
    }

    @Test
    void yesAndNoAreSaidAndCodesAreWords() {
        assertThat(read(Kinds.DECLARE_INDEPENDENCE, Map.of("accepted", true, "independent", false)))
                .extracting(Entry::text)
                .startsWith(wording.say("common.yes"), wording.say("common.no"));
        assertThat(read(Kinds.CHECK_INTAKE, Map.of("verdict", "ACCEPT", "auditCategory", "XL", "halfDays", 4)))
                .extracting(Entry::text)
                .containsSubsequence(wording.say("value.Category.XL"), "4");
    }

    @Test
    void everyListIsReadAsSectionsUnderTheirTitles() {
        List<Section> sections = sections(
                Kinds.SCORE_NORMS,
                Map.of(
                        "scores",
                        List.of(
                                Map.of("subNorm", "1.1", "score", 3, "rationale", "Omdat.", "phase", "DO"),
                                Map.of("subNorm", "8.8", "score", 1))));

        assertThat(sections.get(0).title()).startsWith("1.1 ").hasSizeGreaterThan(5);
        assertThat(sections.get(0).entries())
                .extracting(Entry::text)
                .containsExactly("3", "Omdat.", wording.say("value.Pdca.DO"));
        assertThat(sections.get(1).title()).isEqualTo("8.8");
    }

    @Test
    void findingsOutcomesAnswersAndOptionsHaveTitlesToo() {
        assertThat(titles(Kinds.WRITE_CONCEPT_REPORT, "findings", Map.of("norm", "5", "finding", "Sterk.")))
                .satisfies(title -> assertThat(title).contains("5 · "));
        assertThat(titles(Kinds.TAKE_DECISION, "outcomes", Map.of("scope", "POI", "outcome", "CERTIFIED")))
                .isEqualTo(wording.say("value.Scope.POI.long"));
        assertThat(titles(Kinds.FINALISE_REPORT, "answers", Map.of("remark", 0, "accepted", true)))
                .isEqualTo(wording.say("row.answers", 1));
        assertThat(titles(Kinds.PROPOSE_VISIT_DATES, "options", Map.of("days", List.of("2021-02-09"))))
                .isEqualTo(wording.say("row.options", 1));
    }

    @Test
    void aChosenVisitIsReadAsItsDays() {
        assertThat(read(Kinds.CHOOSE_VISIT_DATE, Map.of("option", 0)))
                .extracting(Entry::text)
                .containsExactly("dinsdag 9 februari 2021 en woensdag 10 februari 2021");
    }

    private List<Entry> read(TaskKind kind, Map<String, Object> content) {
        return sections(kind, content).get(0).entries();
    }

    private String titles(TaskKind kind, String list, Map<String, Object> item) {
        return sections(kind, Map.of(list, List.of(item))).stream()
                .map(Section::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Section> sections(TaskKind kind, Map<String, Object> content) {
        Record shown = Dossiers.FEATURES
                .get(ReadingAnswers.class)
                .shown(SubmissionSamples.submitted(kind, TRJ_1, "acc_lead", "2021-02-20T08:00:00Z", content));
        return reader.read(kind.key(), shown, Dossiers.KIB, Locale.forLanguageTag("nl"));
    }

    private static Dates dates() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(BusinessTime.class, () -> new BusinessTime(new StandingClock("2021-02-23T09:42:00Z")));
            context.registerBean(Dates.class);
            context.refresh();
            return context.getBean(Dates.class);
        }
    }

    private static MessageSource words() {
        try {
            return PortalWords.of(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
