package org.keurwerk.audit.auditor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.AuditorSamples;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.auditor.FindingAuditors.Ending;
import org.keurwerk.audit.auditor.FindingAuditors.Found;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.portal.KeptForm;
import org.keurwerk.audit.portal.KeptForm.Field;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages of auditors: the office's and one's own. */
class AuditorPagesTest extends PageSlice {

    private static final Account LEAD = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);
    private static final Auditor KNOWN = AuditorSamples.auditor(
            "acc_lead",
            List.of(AuditorSamples.competence(Scope.POI, "2019-01-01", "2023-12-31")),
            List.of(AuditorSamples.board("org_1", "Biblionet", "2020-05-01")),
            List.of(AuditorSamples.away("2021-03-01", "2021-03-14")));

    private final Caller office = Dossiers.caller(Role.OFFICE);
    private final Caller auditor = Dossiers.caller(Role.AUDITOR);

    @BeforeEach
    void anAuditor() {
        given(changingAuditor.account(any(), any())).willReturn(LEAD);
        given(changingAuditor.read(any(), any())).willReturn(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListSaysForWhatEveryoneIsCompetent(String language) throws Exception {
        given(findingAuditors.find("lead", Scope.POI))
                .willReturn(List.of(new Found(
                        LEAD,
                        KNOWN,
                        List.of(Scope.POI),
                        List.of(new Ending(Scope.POI, LocalDate.of(2021, 3, 31))),
                        true)));

        Document page = page("/office/auditors?q=lead&scope=POI", office, language);

        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/office/auditors/acc_lead");
        assertThat(page.select("tbody tr").text()).contains("POI").contains(language.equals("nl") ? "afwezig" : "away");
        assertThat(page.select("tbody tr .kw-status.due").text()).contains("POI", "31", "2021");
        assertThat(page("/office/auditors", office, language).select("tbody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListIsSortedByWhatEndsFirstAndIsAFileToo(String language) throws Exception {
        Account other = AccountSamples.named("co", "Co-auditor", Role.AUDITOR);
        given(findingAuditors.find("", null))
                .willReturn(List.of(
                        new Found(other, Auditor.unknown(other.id()), List.of(), List.of(), false),
                        new Found(
                                LEAD,
                                KNOWN,
                                List.of(Scope.POI),
                                List.of(new Ending(Scope.POI, LocalDate.of(2021, 3, 31))),
                                false)));

        assertThat(page("/office/auditors?sort=ends", office, language)
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Leadauditor", "Co-auditor");
        assertThat(page("/office/auditors", office, language)
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Co-auditor", "Leadauditor");
        String file = html(get("/office/auditors/list.csv?sort=ends").param("lang", language), office);
        assertThat(file.lines().toList().get(1)).contains("Leadauditor", "POI 2021-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theOfficeReadsBesideItsWorkThatCompetencesEnd(String language) throws Exception {
        given(findingAuditors.withCompetenceThatEnds()).willReturn(2);

        assertThat(page("/tasks", office, language)
                        .select("a[href=/office/auditors?sort=ends]")
                        .text())
                .contains("2 auditors");
        assertThat(page("/tasks", auditor, language).select("a[href=/office/auditors?sort=ends]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whoIsMeantByANameThatLooksLikeAnOrganisationIsAsked(String language) throws Exception {
        given(changingAuditor.change(any(), any(), any(), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of(
                        "engagements[0].name", ChangingAuditor.ALIKE, "Bibliotheek Noord, Voorbeeldstad"))));
        given(duplicates.meant("Biblioteek Noord"))
                .willReturn(List.of(OrganisationSamples.named("org_1", "Bibliotheek Noord")));

        MockHttpServletResponse asked = send(
                "/office/auditors/acc_lead",
                office,
                "lang",
                language,
                "engagements[0].name",
                "Biblioteek Noord",
                "engagements[0].kind",
                "BOARD");

        assertThat(asked.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(asked.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("[name=engagements[0].meant]").eachAttr("value")).containsExactly("org_1", "none");
        assertThat(page.select("[name=engagements[0].asked]").val()).isEqualTo("Biblioteek Noord");
        assertThat(page.select("#errors a").attr("href")).isEqualTo("#engagements-0-name");
    }

    @Test
    void whatTheRulesSayStandsBesideWhatTheFieldsSay() throws Exception {
        given(changingAuditor.problems(any(), any(), any()))
                .willReturn(List.of(
                        FieldProblem.of("engagements[0].to", "ends-before-it-begins"),
                        FieldProblem.of("phone", "invalid")));

        MockHttpServletResponse refused = send(
                "/office/auditors/acc_lead",
                office,
                "phone",
                "12",
                "engagements[0].name",
                "Leeszaal",
                "engagements[0].kind",
                "BOARD",
                "engagements[0].from",
                "2020-01-01",
                "engagements[0].to",
                "2019-01-01");

        assertThat(WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8))
                        .select("#errors a")
                        .eachAttr("href"))
                .as("all at once, each field once")
                .containsExactly("#phone", "#engagements-0-to");
    }

    @Test
    void anErrorStandsAtItsRowAlsoBehindOneThatIsEmpty() throws Exception {
        MockHttpServletResponse refused = send(
                "/office/auditors/acc_lead",
                office,
                "engagements[0].name",
                "",
                "engagements[0].kind",
                "",
                "engagements[1].name",
                "Biblionet",
                "engagements[1].kind",
                "");

        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#engagements-0-kind");
        assertThat(page.select("#errors a b").text()).contains("Als wat".toLowerCase(Locale.ROOT));
        assertThat(page.select("#engagements-0-name").val()).isEqualTo("Biblionet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_1", "none"})
    void whatIsAnsweredCountsForTheNameThatWasAskedAbout(String answer) throws Exception {
        for (String name : List.of("Biblioteek Noord", "Een andere naam")) {
            send(
                    "/office/auditors/acc_lead",
                    office,
                    "engagements[0].name",
                    name,
                    "engagements[0].asked",
                    "Biblioteek Noord",
                    "engagements[0].meant",
                    answer,
                    "engagements[0].kind",
                    "BOARD");
            boolean same = name.startsWith("Biblioteek");

            verify(changingAuditor)
                    .change(
                            eq(LEAD.id()),
                            isNull(),
                            argThat(facts -> facts.engagements()
                                    .equals(List.of(AuditorSamples.board(
                                            same && answer.equals("org_1") ? "org_1" : null, name, null)))),
                            argThat(elsewhere -> elsewhere.test(name) == (same && answer.equals("none"))),
                            eq(office));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageOfAnAuditorShowsWhatIsKnownAndRoomForMore(String language) throws Exception {
        Document page = page("/office/auditors/acc_lead", office, language);

        assertThat(page.select("[name=competences[0].to]").val()).isEqualTo("2023-12-31");
        assertThat(page.select("[name=competences[2].scope]")).hasSize(1);
        assertThat(page.select("[name=engagements[0].organisation]").val()).isEqualTo("org_1");
        assertThat(page.select("[name=absences[0].from]").val()).isEqualTo("2021-03-01");
    }

    @Test
    void whatIsTypedBecomesWhatIsKnown() throws Exception {
        MockHttpServletResponse saved = send(
                "/office/auditors/acc_lead",
                office,
                "version",
                "3",
                "phone",
                " 050  123 45 67",
                "kind",
                "EXPERT",
                "competences[1].scope",
                "POI",
                "competences[1].from",
                "2019-01-01",
                "competences[1].to",
                "2023-12-31",
                "engagements[0].organisation",
                "org_1",
                "engagements[0].name",
                "Biblionet",
                "engagements[0].known",
                "Biblionet",
                "engagements[0].kind",
                "BOARD",
                "engagements[0].to",
                "2020-05-01",
                "absences[0].from",
                "2021-03-01",
                "absences[0].to",
                "2021-03-14");

        assertThat(saved.getRedirectedUrl()).isEqualTo("/office/auditors/acc_lead");
        verify(changingAuditor)
                .change(
                        eq(LEAD.id()),
                        eq(3L),
                        eq(new AuditorFacts(
                                AuditorKind.EXPERT,
                                KNOWN.competences(),
                                KNOWN.engagements(),
                                KNOWN.absences(),
                                "050 123 45 67")),
                        any(),
                        eq(office));
    }

    @Test
    void anotherNameIsAnotherOrganisation() throws Exception {
        send(
                "/office/auditors/acc_lead",
                office,
                "engagements[0].organisation",
                "org_1",
                "engagements[0].known",
                "Biblionet",
                "engagements[0].name",
                "Elders",
                "engagements[0].kind",
                "BOARD");

        verify(changingAuditor)
                .change(
                        eq(LEAD.id()),
                        isNull(),
                        eq(new AuditorFacts(
                                null, List.of(), List.of(AuditorSamples.board(null, "Elders", null)), List.of(), null)),
                        any(),
                        eq(office));
    }

    @Test
    void whatCannotBeReadStandsAtItsFieldAndIsKept() throws Exception {
        MockHttpServletResponse refused = send(
                "/office/auditors/acc_lead", office, "competences[0].scope", "POI", "competences[0].from", "gisteren");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#competences-0-from");
        assertThat(page.select("#competences-0-from").val()).isEqualTo("gisteren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void auditorsSeeWhatIsKnownOfThemAndSayWhenTheyAreAway(String language) throws Exception {
        Document page = page("/profile/auditor", auditor, language);
        assertThat(page.select("main").text()).contains("Biblionet").contains("2023");
        assertThat(page.select("[name^=competences]")).isEmpty();

        MockHttpServletResponse saved =
                send("/profile/auditor", auditor, "absences[0].from", "2021-03-01", "absences[0].to", "2021-03-14");
        assertThat(saved.getRedirectedUrl()).isEqualTo("/profile/auditor");
        verify(changingAuditor).absences(auditor.accountId(), null, KNOWN.absences(), auditor);
    }

    @Test
    void whatSomebodyElseSavedSinceIsSaid() throws Exception {
        given(changingAuditor.absences(any(), any(), any(), any()))
                .willThrow(new ProblemException(ChangingAuditor.CHANGED_SINCE));

        MockHttpServletResponse refused =
                send("/profile/auditor", auditor, "absences[0].from", "2021-03-01", "absences[0].to", "2021-03-14");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8))
                        .select("[name=absences[0].from]")
                        .val())
                .isEqualTo("2021-03-01");
    }

    @Test
    void theApiTakesAbsences() throws Exception {
        given(changingAuditor.absences(any(), eq(2L), any(), any())).willReturn(KNOWN);

        MockHttpServletResponse kept = send(
                put("/api/v1/auditors/acc_lead/absences?version=2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"absences\":[{\"from\":\"2021-03-01\",\"to\":\"2021-03-14\"}]}"),
                auditor);

        assertThat(kept.getStatus()).isEqualTo(200);
        verify(changingAuditor).absences(LEAD.id(), 2L, KNOWN.absences(), auditor);
        assertThat(JsonPath.<String>read(
                        html(get("/api/v1/auditors/acc_lead"), office), "$.facts.competences[0].scope"))
                .isEqualTo("POI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile/auditor", "/office/auditors/acc_lead"})
    void whoSavesAnOlderCopyReadsBothTextsOfEachRow(String address) throws Exception {
        given(changingAuditor.absences(any(), any(), any(), any()))
                .willThrow(new ProblemException(ChangingAuditor.CHANGED_SINCE));
        given(changingAuditor.change(any(), any(), any(), any(), any()))
                .willThrow(new ProblemException(ChangingAuditor.CHANGED_SINCE));

        MockHttpServletResponse refused = send(
                address,
                address.startsWith("/office") ? office : auditor,
                "version",
                "0",
                "absences[0].from",
                "2021-03-02",
                "absences[0].to",
                "2021-03-14",
                "absences[1].from",
                "",
                "absences[1].to",
                "");

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#conflict dt").eachText())
                .contains("Afwezig 1, van")
                .doesNotContain("Afwezig 1, tot en met");
        assertThat(page.select("#conflict").text()).contains("1 maart 2021", "2 maart 2021");
    }

    @Test
    void thePageOfOneOfWhomNothingWasEnteredSaysSoWhenItIsSaved() throws Exception {
        given(changingAuditor.read(any(), any())).willReturn(Auditor.unknown(LEAD.id()));

        assertThat(page("/profile/auditor", auditor, "nl")
                        .select("[name=version]")
                        .val())
                .isEqualTo("0");
    }

    @Test
    void absencesThatWereLeftHalfFilledAreStillThereBesideWhatWasSavedSince() throws Exception {
        given(keptForms.of(auditor, "/profile/auditor"))
                .willReturn(Optional.of(new KeptForm(
                        "id",
                        auditor.accountId(),
                        "/profile/auditor",
                        List.of(
                                new Field("version", List.of("7")),
                                new Field("absences[0].from", List.of("2021-07-01")),
                                new Field("absences[0].reason", List.of("Half af"))),
                        Instant.parse("2021-02-22T09:42:00Z"),
                        1)));

        Document page = page("/profile/auditor", auditor, "nl");

        assertThat(page.select("[name=absences[0].from]").val()).isEqualTo("2021-07-01");
        assertThat(page.select("[name=absences[0].reason]").val()).isEqualTo("Half af");
        assertThat(page.select("#conflict").text()).contains("1 maart 2021", "1 juli 2021");
        send("/profile/auditor", auditor, "version", "1");
        verify(keptForms).forget(auditor, "/profile/auditor");
    }
}
