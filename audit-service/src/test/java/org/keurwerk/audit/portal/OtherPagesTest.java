package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.InterruptedForm;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.portal.KeptForm.Field;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Signing in, applying, frameworks and the date control. */
class OtherPagesTest extends PageSlice {

    private final Caller office = Dossiers.caller(Role.OFFICE);
    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);

    @BeforeEach
    void aClock() {
        given(clock.today()).willReturn(Dossiers.TODAY);
        given(clock.nextDeadline()).willReturn(Optional.of(LocalDate.of(2021, 2, 24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?error", "/login?out", "/login?account=office"})
    void theLoginPageShowsTheDemonstrationAccounts(String address) throws Exception {
        for (String language : List.of("nl", "en")) {
            Document page = page(address, office, language);
            assertThat(page.select("[data-fill]")).hasSize(3);
            assertThat(page.text()).contains("keurwerk-demo");
        }
    }

    @Test
    void anAccountCanBeFilledInWithoutScripts() throws Exception {
        Document page = page("/login?account=director", office, "nl");

        assertThat(page.select("#username").val()).isEqualTo("director");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void frameworksCanBeReadAndAreMarkedAsExamples(String language) throws Exception {
        assertThat(page("/frameworks", office, language).select(".kw-card")).hasSize(1);
        Document one = page("/frameworks/KIB/I", office, language);
        assertThat(one.select("section h3")).hasSize(24);
        assertThat(one.select(".kw-notice.due")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anApplicationNamesScopesQuarterAndFramework(String language) throws Exception {
        Document page = page("/apply", organisation, language);

        assertThat(page.select("input[name=scopes]")).hasSize(4);
        assertThat(page.select("#auditQuarter option").get(0).val()).isEqualTo("2021-Q1");
    }

    @Test
    void aRefusedApplicationKeepsWhatWasTyped() throws Exception {
        given(applying.apply(any(), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("auditQuarter", "quarter-passed", "x"))));
        given(frameworks.keysFor(any())).willReturn(List.of("KIB"));

        MockHttpServletResponse answer = send(
                "/apply",
                organisation,
                "_key",
                "k",
                "scopes",
                "POI",
                "auditQuarter",
                "2021-Q2",
                "motivation",
                "Graag.");

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("input[value=POI][checked]")).hasSize(1);
        assertThat(page.select("#auditQuarter option[selected]").val()).isEqualTo("2021-Q2");
        assertThat(page.select("#motivation").text()).isEqualTo("Graag.");
        assertThat(page.select("#auditQuarter-error").text()).contains("voorbij");
        assertThat(page.select("#errors a").text())
                .as("which field")
                .startsWith("In welk kwartaal mag de audit vallen? ");
    }

    @ParameterizedTest
    @CsvSource({"scopes,scopes-do-not-fit", "framework,framework-not-valid"})
    void anErrorCallsAFrameworkByItsName(String field, String code) throws Exception {
        given(applying.apply(any(), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of(field, code, Dossiers.KIB.id()))));
        given(frameworks.keysFor(any())).willReturn(List.of("KIB"));

        String page = send("/apply", organisation, "_key", "k", "scopes", "POI", "auditQuarter", "2021-Q2")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(WellBuiltPage.check(page).select("#errors a").text())
                .contains(Dossiers.KIB.nameIn("nl"))
                .doesNotContain(Dossiers.KIB.id());
    }

    @Test
    void anApplicationIsBackOnItsPageAfterSigningInAgain() throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                InterruptedForm.class.getName(),
                new InterruptedForm(
                        "/apply", Map.of("motivation", List.of("Graag."), "scopes", List.of("POI", "LIBRARY"))));

        Document page = WellBuiltPage.check(html(get("/apply").session(session), organisation));

        assertThat(page.select("#motivation").text()).isEqualTo("Graag.");
        assertThat(page.select("input[name=scopes][checked]").eachAttr("value")).containsExactly("LIBRARY", "POI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anApplicationThatWasLeftHalfFilledIsStillThereAndCanBeThrownAway(String language) throws Exception {
        given(keptForms.of(organisation, "/apply"))
                .willReturn(Optional.of(new KeptForm(
                        "id",
                        organisation.accountId(),
                        "/apply",
                        List.of(
                                new Field("motivation", List.of("Half af")),
                                new Field("scopes", List.of("POI", "LIBRARY"))),
                        Instant.parse("2021-02-22T09:42:00Z"),
                        1)));

        Document page = page("/apply", organisation, language);

        assertThat(page.select("#motivation").text()).isEqualTo("Half af");
        assertThat(page.select("input[name=scopes][checked]").eachAttr("value")).containsExactly("LIBRARY", "POI");
        assertThat(page.select("#saved").text()).contains("22 ");
        assertThat(page.select("#saved").attr("data-hx-post")).isEqualTo("/kept-forms/draft");
        assertThat(page.select("button[formaction=/kept-forms/discard]")).hasSize(1);
        assertThat(page.select("form [name=_page]").val()).isEqualTo("/apply");
    }

    @Test
    void whatIsTypedOnAPageIsKeptForItAndForgottenWhenItIsSent() throws Exception {
        given(keptForms.keep(any(), any(), any()))
                .willReturn(new KeptForm(
                        "id", organisation.accountId(), "/apply", List.of(), Instant.parse("2021-02-22T09:42:00Z"), 1));
        given(applying.apply(any(), any(), any())).willReturn(Dossiers.trajectory());
        given(frameworks.keysFor(any())).willReturn(List.of("KIB"));

        assertThat(send("/kept-forms/draft", organisation, "_page", "/apply", "motivation", "Half af")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("10:42");
        verify(keptForms).keep(eq(organisation), eq("/apply"), any());
        send("/apply", organisation, "_key", "k", "scopes", "POI", "auditQuarter", "2021-Q2");

        verify(keptForms).forget(organisation, "/apply");
        assertThat(send("/kept-forms/discard", organisation, "_page", "/apply").getRedirectedUrl())
                .isEqualTo("/apply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//elsewhere.example", "https://elsewhere.example", "/apply\r\nX: y", "/login"})
    void nothingIsKeptForAPageThatIsNotOurs(String page) throws Exception {
        assertThat(send("/kept-forms/discard", organisation, "_page", page).getStatus())
                .isEqualTo(404);
        assertThat(send("/kept-forms/draft", organisation, "_page", page, "motivation", "x")
                        .getStatus())
                .isEqualTo(404);
        verify(keptForms, never()).keep(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"nl, 'kan inloggen'", "en, 'can sign in'"})
    void theOfficeReadsThatNobodyCanSignInForAnOrganisationBeforeItApplies(String language, String words)
            throws Exception {
        given(organisations.findById(new OrganisationId("org_1")))
                .willReturn(Optional.of(OrganisationSamples.named("org_1", "Noord")));
        given(accounts.findByOrganisationId(any())).willReturn(List.of());

        Document page = page("/apply?organisation=org_1", office, language);

        assertThat(page.select(".kw-notice.due").text()).contains(words);
        assertThat(page.select(".kw-notice.due a").attr("href")).isEqualTo("/office/accounts/new?organisation=org_1");

        given(accounts.findByOrganisationId(any()))
                .willReturn(List.of(AccountSamples.named("contact", "Contact", Role.ORGANISATION)));
        assertThat(page("/apply?organisation=org_1", office, language).select(".kw-notice.due"))
                .isEmpty();
    }

    @Test
    void whatRunsIsNotOfferedAndIsNamed() throws Exception {
        given(trajectories.running(any(), any())).willReturn(List.of(Dossiers.trajectory()));

        Document page = page("/apply", organisation, "nl");
        assertThat(page.select("#auditQuarter option[selected]").eachAttr("value"))
                .as("the quarter in six months")
                .containsExactly("2021-Q3");

        assertThat(page.select("input[name=scopes]").eachAttr("value")).containsExactly("CULTURE", "LANGUAGE_HOUSE");
        assertThat(page.select(".kw-notice.due a").attr("href")).isEqualTo("/trajectories/trj_1");
    }

    @Test
    void anApplicationWithoutScopesSaysSoAtTheScopes() throws Exception {
        MockHttpServletResponse answer = send("/apply", organisation, "_key", "k", "auditQuarter", "2021-Q2");

        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#scopes");
        assertThat(page.select("#scopes-error").text()).contains("Kies waarvoor u een certificaat wilt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theDateControlSaysWhereItStandsAndWhatIsNext(String language) throws Exception {
        Document page = page("/office/clock", office, language);

        assertThat(page.select("form[action=/office/clock]")).hasSize(3);
        assertThat(page.select(".kw-asked").text()).contains("24", "2021");
    }

    @Test
    void goingBackIsRefusedWithItsReasonAndKeepsTheDate() throws Exception {
        given(clock.check(any()))
                .willThrow(new ProblemException(MovingTheClock.FORWARD_ONLY, "2021-02-23", "2021-02-01"));

        MockHttpServletResponse answer = send("/office/clock", office, "date", "2021-02-01");

        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#date").val()).isEqualTo("2021-02-01");
        assertThat(page.select("#date-error").text()).contains("1 februari 2021 is voorbij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "morgen", "2021-13-01"})
    void whatIsNoDateIsSaidToBeNone(String typed) throws Exception {
        MockHttpServletResponse answer = send("/office/clock", office, "date", typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Kies een datum, bijvoorbeeld 2021-02-24");
    }

    @Test
    void progressIsAskedForWithoutThePageAroundIt() throws Exception {
        assertThat(html(get("/office/clock/progress"), office)).doesNotContain("<html");
    }

    @Test
    void howFarAMoveIsStandsInThePartThatIsAskedForAgain() throws Exception {
        CountDownLatch moving = new CountDownLatch(1);
        given(clock.check(any())).willReturn(Dossiers.TODAY.plusDays(10));
        given(clock.move(any(), any())).willAnswer(move -> {
            moving.await();
            return null;
        });
        try {
            send("/office/clock", office, "days", "10", "lang", "nl");

            assertThat(html(get("/office/clock/progress"), office))
                    .contains("De datum wordt verzet naar 5 maart 2021", "<progress");
        } finally {
            moving.countDown();
        }
        await().untilAsserted(() -> assertThat(
                        send(get("/office/clock/progress"), office).getHeader("HX-Refresh"))
                .isEqualTo("true"));
    }
}
