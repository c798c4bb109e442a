package org.keurwerk.audit.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.MailMoment;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.person.AccessKey;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.ChoosingPassword;
import org.keurwerk.audit.person.InvitingPeople.Invited;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The pages of accounts: the office's, one's own, and where a link leads. */
class PeoplePagesTest extends PageSlice {

    private static final Account LEAD = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void anAccount() {
        given(accounts.findAll()).willReturn(List.of(LEAD, AccountSamples.named("service", "Dienst", Role.SERVICE)));
        given(accounts.findById(any())).willReturn(Optional.of(LEAD));
        given(changingAccount.find(any())).willReturn(LEAD);
        given(contacts.mailboxOf(any())).willReturn("bureau@keurwerk.example");
        given(choosing.owner("geheim")).willReturn(LEAD);
        given(organisations.findAll()).willReturn(List.of(OrganisationSamples.named("org_1", "Noord")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListShowsPeopleAndNoServices(String language) throws Exception {
        Document page = page("/office/accounts", office, language);

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/office/accounts/acc_lead");
        assertThat(page("/office/accounts?q=niemand", office, language).select("tbody"))
                .isEmpty();
        assertThat(page("/office/accounts?role=AUDITOR&q=LEAD", office, language)
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theListIsAFileForASpreadsheetToo() throws Exception {
        MockHttpServletResponse file =
                send(get("/office/accounts/list.csv?q=leadauditor&sort=role").param("lang", "nl"), office);

        assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("Leadauditor;lead;Auditor;lead@keurwerk.example;open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyPageIsWellBuilt(String language) throws Exception {
        assertThat(page("/office/accounts/new?organisation=org_1", office, language)
                        .select("#organisation option[selected]")
                        .val())
                .isEqualTo("org_1");
        assertThat(page("/office/accounts/acc_lead", office, language)
                        .select("#email")
                        .val())
                .isEqualTo("lead@keurwerk.example");
        assertThat(page("/profile", Dossiers.caller(Role.AUDITOR), language).select("a[href=/profile/colleagues]"))
                .isEmpty();
        page("/profile/password", office, language);
        page("/profile/colleagues", Dossiers.caller(Role.ORGANISATION), language);
        assertThat(page("/welcome/geheim", office, language).select("#password"))
                .hasSize(1);
    }

    @Test
    void anInvitationBeginsWithTheLanguageOfTheOrganisationAndTheRoleThatWasChosen() throws Exception {
        given(organisations.findById(new OrganisationId("org_1")))
                .willReturn(Optional.of(OrganisationSamples.writtenToIn("org_1", "Noord", "en")));

        assertThat(page("/office/accounts/new?organisation=org_1", office, "nl")
                        .select("[name=language][checked], #language option[selected]")
                        .val())
                .isEqualTo("en");
        assertThat(page("/office/accounts/new?role=AUDITOR", office, "nl")
                        .select("#role option[selected]")
                        .val())
                .isEqualTo("AUDITOR");
    }

    @ParameterizedTest
    @CsvSource({
        "/office/accounts/new, name",
        "/office/accounts/acc_lead, name",
        "/office/organisations/new, name",
    })
    void aFormOfTheOfficeThatWasLeftIsStillThereAndForgottenOnceSent(String address, String field) throws Exception {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(field, "Half af");
        typed.add("version", "0");
        given(keptForms.begun(any(), eq(address), any())).willReturn(Optional.of(new TypedForm(typed)));

        Document page = page(address, office, "nl");

        assertThat(page.select("input[name=" + field + "]").val()).isEqualTo("Half af");
        assertThat(page.select("form [name=_page]").val()).isEqualTo(address);
        assertThat(page.select("#saved").attr("data-hx-post")).isEqualTo("/kept-forms/draft");
    }

    @Test
    void whatWasLeftOfAnAccountIsShownBesideWhatWasSavedSinceAndForgottenWhenItIsSaved() throws Exception {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("name", "Half af");
        typed.add("version", "99");
        given(keptForms.begun(any(), eq("/office/accounts/acc_lead"), any()))
                .willReturn(Optional.of(new TypedForm(typed)));

        assertThat(page("/office/accounts/acc_lead", office, "nl")
                        .select("main")
                        .text())
                .contains("Dit formulier is intussen ook elders bewaard");

        send(
                "/office/accounts/acc_lead",
                office,
                "name",
                "Lead",
                "email",
                "lead@keurwerk.example",
                "language",
                "nl",
                "version",
                "1");
        verify(keptForms).forget(office, "/office/accounts/acc_lead");
    }

    @Test
    void anEmptyInvitationIsRefusedWithAllThatIsMissingAtOnce() throws Exception {
        Document page = Jsoup.parse(send("/office/accounts", office, "name", "", "email", "", "role", "")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select("#errors a").eachAttr("href")).contains("#name", "#email", "#role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aKeyIsShownOnceAndWithdrawn(String language) throws Exception {
        Instant made = Instant.parse("2021-02-01T08:00:00Z");
        Instant end = Instant.parse("2099-02-01T08:00:00Z");
        given(accessKeys.of(any()))
                .willReturn(List.of(
                        new AccessKey("key_1", "hash", LEAD.id(), "rapport", true, made, end, made, null, 1),
                        new AccessKey("key_2", "hash", LEAD.id(), "oud", false, made, end, null, made, 1)));

        Document page = page("/profile/keys", office, language);

        assertThat(page.select("main form[action$=/withdraw]").eachAttr("action"))
                .containsExactly("/profile/keys/key_1/withdraw");
        assertThat(page.select("main").text()).contains("rapport", "oud").doesNotContain("hash");
    }

    @Test
    void aKeyWithoutNameOrRightsIsRefusedAndNothingIsMade() throws Exception {
        Document page = Jsoup.parse(send("/profile/keys", office, "name", " ", "rights", "READ")
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").attr("href")).isEqualTo("#name");
        assertThat(send("/profile/keys", office, "name", "rapport", "rights", "X")
                        .getStatus())
                .isEqualTo(422);

        verify(accessKeys, never()).issue(any(), any());
    }

    @Test
    void theHistoryOfAnAccountSaysItsRoleInWords() throws Exception {
        given(changes.of(any()))
                .willReturn(List.of(new Change(
                        "chg_1",
                        "acc_lead",
                        office.accountId(),
                        Instant.parse("2021-02-01T08:00:00Z"),
                        List.of(new Changed("role", null, "DIRECTOR"), new Changed("mail", null, "a@b.example")),
                        1)));

        assertThat(page("/office/accounts/acc_lead", office, "nl")
                        .select("main")
                        .text())
                .contains("Rol: Directeur", "Link gemaild naar: a@b.example")
                .doesNotContain("DIRECTOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void oneChoosesHowMailsComeAndReadsWhichAlwaysComeAtOnce(String language) throws Exception {
        Document page = page("/profile", Dossiers.caller(Role.AUDITOR), language);

        assertThat(page.select("input[name=mails.asked][checked]").val()).isEqualTo("AT_ONCE");
        assertThat(page.select("input[name=mails.reminders][checked]").val()).isEqualTo("AT_ONCE");
        assertThat(page.select("section[aria-labelledby=mails-title]").text())
                .contains("bureau@keurwerk.example")
                .containsPattern("het besluit, het certificaat|the decision, the certificate");
        assertThat(page("/profile", Dossiers.caller(Role.ORGANISATION), language)
                        .select("section[aria-labelledby=mails-title] .kw-hint")
                        .text())
                .containsPattern("zodra iedereen dat kiest|as soon as all of them choose it");
    }

    @Test
    void whatWasChosenAndTypedStandsThereStillWhenAnAddressIsWrong() throws Exception {
        MockHttpServletResponse refused = send(
                "/profile",
                Dossiers.caller(Role.AUDITOR),
                "name",
                "Nieuwe naam",
                "email",
                "geen adres",
                "language",
                "nl",
                "mails.asked",
                "DAILY_LIST",
                "mails.reminders",
                "SOMETIMES");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#email", "#mails-reminders");
        assertThat(page.select("#email").val()).isEqualTo("geen adres");
        assertThat(page.select("#name").val()).isEqualTo("Nieuwe naam");
        assertThat(page.select("input[name=mails.asked][checked]").val()).isEqualTo("DAILY_LIST");
    }

    @Test
    void whatIsChosenIsSaved() throws Exception {
        Caller auditor = Dossiers.caller(Role.AUDITOR);
        send(
                "/profile",
                auditor,
                "name",
                "N",
                "email",
                "a@b.example",
                "mails.asked",
                "DAILY_LIST",
                "mails.reminders",
                "AT_ONCE");

        verify(changingAccount)
                .change(
                        auditor.accountId(),
                        null,
                        new Person(
                                "N",
                                "a@b.example",
                                null,
                                "nl",
                                new MailChoice(MailMoment.DAILY_LIST, MailMoment.AT_ONCE)),
                        auditor);
    }

    @Test
    void theHistorySaysTheChoiceInWords() throws Exception {
        given(changes.of(any()))
                .willReturn(List.of(new Change(
                        "chg_1",
                        "acc_lead",
                        null,
                        Instant.parse("2021-02-01T08:00:00Z"),
                        List.of(new Changed("mails.asked", "AT_ONCE", "DAILY_LIST")),
                        1)));

        assertThat(page("/office/accounts/acc_lead", office, "nl")
                        .select("main")
                        .text())
                .contains("Elke mail meteen", "Eén lijst per dag")
                .doesNotContain("AT_ONCE", "DAILY_LIST");
    }

    @Test
    void anInvitationGoesByMail() throws Exception {
        given(inviting.invite(any(), any())).willReturn(LEAD);

        MockHttpServletResponse invited = send(
                "/office/accounts", office, "name", "Leadauditor", "email", "lead@keurwerk.example", "role", "AUDITOR");

        assertThat(invited.getRedirectedUrl()).isEqualTo("/office/accounts/acc_lead");
    }

    @Test
    void theOfficeHandsOverALinkItselfWhereNoMailArrives() throws Exception {
        given(inviting.again(any(), any())).willReturn(new Invited(LEAD, "geheim"));

        assertThat(send("/office/accounts/acc_lead/link", office).getRedirectedUrl())
                .isEqualTo("/office/accounts/acc_lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whoForgotAPasswordReadsTheSameForEveryName(String language) throws Exception {
        assertThat(page("/login", office, language).select("a[href=/forgotten]"))
                .hasSize(1);
        assertThat(page("/forgotten", office, language).select("#username")).hasSize(1);

        assertThat(send("/forgotten", office, "username", "niemand").getRedirectedUrl())
                .isEqualTo("/forgotten?sent");
        verify(forgotten).asked("niemand", "127.0.0.1");
        assertThat(page("/forgotten?sent", office, language).select("[role=status]"))
                .hasSize(1);
        assertThat(send("/forgotten", office, "username", " ").getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsMissingStandsAtItsField() throws Exception {
        MockHttpServletResponse refused = send("/office/accounts", office, "name", "X", "email", "x@b.example");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#role");
        assertThat(page.select("#name").val()).isEqualTo("X");
    }

    @Test
    void aLinkThatEndedSaysWhatToDo() throws Exception {
        given(choosing.owner("oud")).willThrow(new ProblemException(ChoosingPassword.LINK_ENDED));

        MockHttpServletResponse ended = send(get("/welcome/oud"), office);

        assertThat(ended.getStatus()).isEqualTo(410);
    }

    @Test
    void thePageOfALinkIsKeptNowhere() throws Exception {
        MockHttpServletResponse page = send(get("/welcome/geheim"), office);

        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aPasswordThatIsRefusedIsNotShownAgain() throws Exception {
        given(choosing.choose("geheim", "aaaaaaaaaaaa"))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("password", "password-common"))));

        MockHttpServletResponse refused = send("/welcome/geheim", office, "password", "aaaaaaaaaaaa");

        assertThat(refused.getStatus()).isEqualTo(422);
        String html = refused.getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("aaaaaaaaaaaa");
        assertThat(WellBuiltPage.check(html).select("#password-error").text()).contains("geraden");
    }

    @Test
    void afterChoosingOneSignsIn() throws Exception {
        assertThat(send("/welcome/geheim", office, "password", "x").getRedirectedUrl())
                .isEqualTo("/login?chosen");
        assertThat(send("/profile/password", office, "before", "x", "password", "y")
                        .getRedirectedUrl())
                .isEqualTo("/login?chosen");
        assertThat(page("/login?chosen", office, "nl").select("#why").text()).contains("wachtwoord is bewaard");
        MockHttpSession session = new MockHttpSession();
        send(post("/profile/password").session(session).param("before", "x").param("password", "y"), office);
        assertThat(session.isInvalid())
                .as("nobody is sent away with other words")
                .isTrue();
    }

    @Test
    void theOfficeClosesAndOpensAccounts() throws Exception {
        send("/office/accounts/acc_lead/close", office);
        verify(changingAccount).close(LEAD.id(), office);
        send("/office/accounts/acc_lead/reopen", office);
        verify(changingAccount).reopen(LEAD.id(), office);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whoseAddressItIsAlreadyIsAskedBeforeItIsSaved(String language) throws Exception {
        given(changingAccount.alsoAt(any(), any())).willReturn(List.of(LEAD));
        String[] fields = {"name", "Naam", "email", "lead@keurwerk.example", "language", "nl", "lang", language};

        MockHttpServletResponse asked = send("/office/accounts/acc_lead", office, fields);
        Document page = WellBuiltPage.check(asked.getContentAsString(StandardCharsets.UTF_8));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(page.select("[name=another]")).hasSize(1);
        assertThat(page.select("[name=email]").val()).isEqualTo("lead@keurwerk.example");
        Document own = WellBuiltPage.check(
                send("/profile", Dossiers.caller(Role.AUDITOR), fields).getContentAsString(StandardCharsets.UTF_8));
        assertThat(own.select("[name=another]")).hasSize(1);
        assertThat(own.select("[role=alert]").text()).as("not whose it is").doesNotContain(LEAD.displayName());
        verify(changingAccount, never()).change(any(), any(), any(), any());

        send(
                "/office/accounts/acc_lead",
                office,
                Stream.concat(Stream.of(fields), Stream.of("another", "yes")).toArray(String[]::new));
        verify(changingAccount).change(any(), any(), any(), any());
    }

    @Test
    void whatWasHandedOverInAnotherTabIsSaidToBeGone() throws Exception {
        willThrow(ProblemException.notFound("task")).given(handing).handOver(any(), any(), any(), any());

        assertThat(flash(post("/office/accounts/acc_lead/tasks/task-1").param("to", "acc_other"), office))
                .containsEntry("notDone", "account.task.gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatTheOwnerIsAskedIsGivenToSomebodyElse(String language) throws Exception {
        HumanTask shared = Dossiers.task(Kinds.CHECK_INTAKE, true);
        HumanTask own = Dossiers.task(Kinds.SCORE_NORMS, true);
        given(handing.heldBy(LEAD.id()))
                .willReturn(List.of(
                        new Held(shared, Dossiers.trajectory(), LEAD.id(), Optional.empty(), List.of(LEAD)),
                        new Held(own, Dossiers.trajectory(), LEAD.id(), Optional.empty(), List.of())));

        Document page = page("/office/accounts/acc_lead", office, language);
        assertThat(page.select("#to-0 option").eachAttr("value")).containsExactly("", "acc_lead");
        assertThat(page.select("#to-1")).isEmpty();

        send("/office/accounts/acc_lead/tasks/task-1", office, "to", "acc_other");
        verify(handing).handOver(shared.id(), LEAD.id(), new AccountId("acc_other"), office);
        assertThat(JsonPath.<String>read(html(get("/api/v1/accounts/acc_lead/tasks"), office), "$[0].others[0].id"))
                .isEqualTo("acc_lead");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 'met de rol Directeur die kan inloggen', 'wachten dan 2 taken'",
        "en, 'Nobody with the role Director', '2 tasks then wait'"
    })
    void beforeTheLastOfARoleIsClosedThePageSaysWhatWaits(String language, String nobody, String waiting)
            throws Exception {
        Account director = AccountSamples.named("director", "Directeur", Role.DIRECTOR);
        TaskSummary task = Dossiers.summary(Kinds.TAKE_DECISION, true, 5, Urgency.CALM, true);
        given(changingAccount.find(director.id())).willReturn(director);
        given(accounts.findByRolesContainsOrderByDisplayName(Role.DIRECTOR)).willReturn(List.of(director));
        given(open.inbox(any())).willReturn(List.of(task, task));

        Document page = page("/office/accounts/" + director.id() + "/close", office, language);

        assertThat(page.select("main").text()).contains(nobody, waiting);
    }

    @ParameterizedTest
    @CsvSource({"nl, 'Komt bij het sluiten vrij', 'Niemand anders mag'", "en, 'Becomes free', 'Nobody else may'"})
    void beforeAnAccountIsClosedThePageSaysOfEachTaskWhatBecomesOfIt(String language, String free, String stays)
            throws Exception {
        HumanTask shared = Dossiers.task(Kinds.CHECK_INTAKE, true);
        HumanTask own = Dossiers.task(Kinds.SCORE_NORMS, true);
        given(handing.heldBy(LEAD.id()))
                .willReturn(List.of(
                        new Held(shared, Dossiers.trajectory(), LEAD.id(), Optional.empty(), List.of(LEAD)),
                        new Held(own, Dossiers.trajectory(), LEAD.id(), Optional.empty(), List.of())));

        Document page = page("/office/accounts/acc_lead/close", office, language);

        assertThat(page.select("#open-tasks li").get(0).text()).contains(free).doesNotContain(stays);
        assertThat(page.select("#open-tasks li").get(1).text()).contains(stays).doesNotContain(free);
        assertThat(page.select("a[href=/office/accounts/acc_lead#tasks]"))
                .as("the first can be handed over")
                .hasSize(1);
        assertThat(flash(post("/office/accounts/acc_lead/tasks/task-1"), office))
                .containsEntry("notice", "account.handed-over.all");
    }

    @Test
    void theApiShowsNoHash() throws Exception {
        String all = html(get("/api/v1/accounts"), office);

        assertThat(all).doesNotContain("hash").doesNotContain("passwordHash");
        assertThat(JsonPath.<String>read(all, "$[0].id")).isEqualTo("acc_lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/office/accounts/acc_lead"})
    void whoSavesAnOlderCopyReadsWhoSavedWhenAndBothTexts(String address) throws Exception {
        given(changingAccount.change(any(), any(), any(), any()))
                .willThrow(new ProblemException(ChangingAccount.CHANGED_SINCE));
        given(changes.of(any()))
                .willReturn(List.of(
                        new Change("chg_1", "acc_lead", null, Instant.parse("2021-02-01T08:42:00Z"), List.of(), 1)));

        MockHttpServletResponse refused = send(
                address,
                office,
                "version",
                "0",
                "name",
                "Leadauditor",
                "email",
                "anders@keurwerk.example",
                "language",
                "en");

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#conflict dt").eachText()).containsExactly("E-mailadres", "Taal van de berichten");
        assertThat(page.select("#conflict").text())
                .contains("09:42", "lead@keurwerk.example", "anders@keurwerk.example", "Nederlands", "Engels");
        assertThat(page.select("#email").val()).isEqualTo("anders@keurwerk.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/office/accounts/acc_lead"})
    void aRefusedFieldDoesNotHideWhatSomebodyElseSaved(String address) throws Exception {
        MockHttpServletResponse refused =
                send(address, office, "version", "41", "name", "", "email", "kapot", "language", "nl");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8))
                        .select("[name=version]")
                        .val())
                .as("as it was read")
                .isEqualTo("41");
    }

    @ParameterizedTest
    @CsvSource({"nl, 'Niemand kan nog inloggen als lead'", "en, 'Nobody can sign in as lead any more'"})
    void beforeAnAccountIsClosedThePageSaysWhatHappensAndWhichTasksAreOpen(String language, String words)
            throws Exception {
        given(handing.heldBy(LEAD.id()))
                .willReturn(List.of(new Held(
                        Dossiers.opened(Kinds.CHECK_INTAKE, Map.of()).asked().task(),
                        Dossiers.trajectory(),
                        LEAD.id(),
                        Optional.empty(),
                        List.of())));

        assertThat(page("/office/accounts/acc_lead", office, language)
                        .select("a[href=/office/accounts/acc_lead/close]"))
                .hasSize(1);
        Document page = page("/office/accounts/acc_lead/close", office, language);

        assertThat(page.select("main li").text()).contains(words);
        assertThat(page.select("#open-tasks li")).hasSize(1);
        assertThat(page.select("form[action=/office/accounts/acc_lead/close] button"))
                .hasSize(1);
        verify(changingAccount, never()).close(any(), any());
        assertThat(send("/office/accounts/acc_lead/close", office).getRedirectedUrl())
                .isEqualTo("/office/accounts/acc_lead");
        verify(changingAccount).close(LEAD.id(), office);
    }

    @Test
    void aSecondAccountWithTheSameAddressIsShownBeforeItIsMade() throws Exception {
        given(inviting.atTheSameAddress("lead@keurwerk.example")).willReturn(List.of(LEAD));
        given(inviting.invite(any(), any())).willReturn(LEAD);
        String[] form = {"name", "Nog een", "email", "lead@keurwerk.example", "username", "nieuw", "role", "OFFICE"};

        MockHttpServletResponse shown = send("/office/accounts", office, form);

        assertThat(shown.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(shown.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("/office/accounts/acc_lead");
        assertThat(page.select("#username").val()).isEqualTo("nieuw");
        verify(inviting, never()).invite(any(), any());
        List<String> another = new ArrayList<>(List.of(form));
        another.addAll(List.of("another", "yes"));
        assertThat(send("/office/accounts", office, another.toArray(String[]::new))
                        .getRedirectedUrl())
                .isEqualTo("/office/accounts/acc_lead");
    }

    @Test
    void theApiToldOfTheSameAddressMakesAnotherAccountOnlyWhenItIsSaidSo() throws Exception {
        given(inviting.atTheSameAddress("lead@keurwerk.example")).willReturn(List.of(LEAD));
        given(inviting.invite(any(), any())).willReturn(LEAD);
        String body =
                "{\"name\":\"Nog een\",\"email\":\"lead@keurwerk.example\",\"role\":\"OFFICE\",\"language\":\"nl\"}";

        MockHttpServletResponse told = send(
                post("/api/v1/accounts").contentType(MediaType.APPLICATION_JSON).content(body), office);

        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                .contains("account-address-known", "Leadauditor (lead)");
        assertThat(send(
                                post("/api/v1/accounts?another=true")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(body),
                                office)
                        .getStatus())
                .isEqualTo(201);
    }
}
