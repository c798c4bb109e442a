package org.keurwerk.audit.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.ChangingOrganisation.Merge;
import org.keurwerk.audit.organisation.NamingSecondContact.SecondContact;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registered;
import org.keurwerk.audit.trajectory.Successors.Successor;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.PageImpl;
import org.springframework.mock.web.MockHttpServletResponse;

/** The office's pages of organisations. */
class OrganisationPagesTest extends PageSlice {

    private static final String PAGES = "/office/organisations";
    private static final Organisation NOORD = OrganisationSamples.named("org_1", "Noord");

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void anOrganisation() {
        given(organisations.findById(TestIds.ORG_1)).willReturn(Optional.of(NOORD));
        given(organisations.found(any(), any())).willReturn(new PageImpl<>(List.of(NOORD)));
        given(changes.of(any()))
                .willReturn(List.of(new Change(
                        "chg_1",
                        "org_1",
                        office.accountId(),
                        Instant.parse("2021-02-01T08:00:00Z"),
                        List.of(new Changed("email", "oud@keurwerk.example", "contact@keurwerk.example")),
                        1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListLeadsToEachAndSaysHowManyThereAre(String language) throws Exception {
        Document page = page(PAGES, office, language);

        assertThat(page.select("tbody th a").attr("href")).isEqualTo(PAGES + "/org_1");
        assertThat(page.select(".kw-lead").text()).contains("1 organisati");
        assertThat(page.select("nav.kw-menu a[aria-current=page]").attr("href")).isEqualTo(PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anOrganisationShowsWhatIsKnownAndWhatWasBefore(String language) throws Exception {
        Document page = page(PAGES + "/org_1", office, language);

        assertThat(page.select("#name").val()).isEqualTo("Noord");
        assertThat(page.select("del").text()).isEqualTo("oud@keurwerk.example");
        assertThat(page.select("a[href=/apply?organisation=org_1]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void oneThatWentUpIntoAnotherLeadsThereForAllThatIsNew(String language) throws Exception {
        Organisation zuid = OrganisationSamples.named("org_2", "Zuid");
        Organisation merged = OrganisationSamples.merged(NOORD, zuid.id());
        given(organisations.findById(TestIds.ORG_1)).willReturn(Optional.of(merged));
        given(organisations.current(zuid.id())).willReturn(Optional.of(zuid));
        given(organisations.findAll()).willReturn(List.of(merged, zuid));
        given(successors.of(TestIds.ORG_1)).willReturn(Optional.of(new Successor(zuid.id(), "Zuid", "Voorbeeldstad")));

        Document one = page(PAGES + "/org_1", office, language);
        Document apply = page("/apply?organisation=org_1", office, language);
        Document invite = page("/office/accounts/new?organisation=org_1", office, language);

        assertThat(one.select("a[href=/office/accounts/new?organisation=org_1], a[href=/apply?organisation=org_1]"))
                .isEmpty();
        assertThat(one.select("a[href=/office/accounts/new?organisation=org_2]"))
                .hasSize(1);
        assertThat(one.select("a[href=/apply?organisation=org_2]")).hasSize(1);
        assertThat(apply.select("main .kw-notice").text()).contains("Noord", "Zuid, Voorbeeldstad");
        assertThat(apply.select("main form")).isEmpty();
        assertThat(apply.select("a[href=/apply?organisation=org_2]")).hasSize(1);
        assertThat(apply.select("a[href=" + PAGES + "/org_2]")).hasSize(1);
        assertThat(invite.select("main .kw-notice.due").text()).contains("Zuid, Voorbeeldstad");
        assertThat(invite.select("#organisation option[selected]").val()).isEqualTo("org_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatLooksLikeAnotherIsShownBeforeItIsMade(String language) throws Exception {
        given(duplicates.of(eq("Noord Nieuw"), eq("Voorbeeldstad"), any())).willReturn(List.of(NOORD));

        MockHttpServletResponse asked = send(
                PAGES,
                office,
                "name",
                " Noord  Nieuw",
                "place",
                "Voorbeeldstad",
                "email",
                "a@b.example",
                "lang",
                language);

        assertThat(asked.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(asked.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main a[href=" + PAGES + "/org_1]")).hasSize(1);
        assertThat(page.select("#email").val()).isEqualTo("a@b.example");
        verify(registering, never()).register(any());
    }

    @Test
    void oneThatIsAnotherIsRegistered() throws Exception {
        given(registering.register(any())).willReturn(new Registered(NOORD, null, true));

        MockHttpServletResponse made = send(
                PAGES, office, "name", "Noord", "place", "Voorbeeldstad", "email", "a@b.example", "another", "yes");

        assertThat(made.getRedirectedUrl()).isEqualTo(PAGES + "/org_1");
    }

    @Test
    void whatDoesNotFitStandsAtItsField() throws Exception {
        MockHttpServletResponse refused = send(PAGES, office, "name", "", "place", "X", "email", "j\u00F6rg@b.example");

        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#name", "#email");
    }

    @Test
    void aChangeIsSavedWithTheVersionThatWasRead() throws Exception {
        MockHttpServletResponse saved = send(
                PAGES + "/org_1",
                office,
                "version",
                "3",
                "name",
                "Noord",
                "place",
                "X",
                "email",
                "a@b.example",
                "language",
                "en",
                "people[0].name",
                "Contact",
                "people[0].purpose",
                "facturen",
                "people[1].name",
                "");

        assertThat(saved.getRedirectedUrl()).isEqualTo(PAGES + "/org_1");
        verify(changingOrganisation).change(eq(TestIds.ORG_1), eq(3L), any(), any());
    }

    @Test
    void aRefusedFieldDoesNotHideWhatSomebodyElseSavedAndIsKept() throws Exception {
        MockHttpServletResponse refused =
                send(PAGES + "/org_1", office, "version", "41", "name", "Typed", "place", "X", "email", "kapot");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8))
                        .select("[name=version]")
                        .val())
                .as("as it was read")
                .isEqualTo("41");
        verify(keptForms).keep(eq(office), eq(PAGES + "/org_1"), any());
    }

    @Test
    void whoComesSecondKeepsWhatWasTyped() throws Exception {
        given(changingOrganisation.change(any(), any(), any(), any()))
                .willThrow(new ProblemException(ChangingOrganisation.CHANGED_SINCE));

        MockHttpServletResponse refused =
                send(PAGES + "/org_1", office, "name", "Typed", "place", "X", "email", "a@b.example");

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#name").val()).isEqualTo("Typed");
        assertThat(page.select("#conflict").text()).contains("elders bewaard", "Noord", "Typed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void beforeAMergeThePageSaysWhatWillHappen(String language) throws Exception {
        Organisation other = OrganisationSamples.named("org_2", "Zuid");
        given(organisations.current(new OrganisationId("org_2"))).willReturn(Optional.of(other));
        given(organisations.found(eq("zuid"), any())).willReturn(new PageImpl<>(List.of(NOORD, other)));

        Document search = page(PAGES + "/org_1/merge?q=zuid", office, language);
        assertThat(search.select("main li a").eachText())
                .singleElement()
                .asString()
                .contains("Zuid");
        assertThat(search.select("form[method=post][action$=merge]"))
                .as("nothing is merged by a search")
                .isEmpty();

        given(organisations.current(TestIds.ORG_1)).willReturn(Optional.of(NOORD));
        assertThat(page(PAGES + "/org_1/merge?into=org_1", office, language).select("form[method=post][action$=merge]"))
                .as("not into itself")
                .isEmpty();

        Document chosen = page(PAGES + "/org_1/merge?into=org_2", office, language);
        assertThat(chosen.select("form[method=post] input[name=into]").val()).isEqualTo("org_2");
        assertThat(chosen.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "Dit kan niet ongedaan worden gemaakt" : "This cannot be undone");
    }

    @Test
    void mergingLeadsToTheOther() throws Exception {
        assertThat(send(PAGES + "/org_1/merge", office, "into", "org_2").getRedirectedUrl())
                .isEqualTo(PAGES + "/org_2");
        assertThat(send(PAGES + "/org_1/merge", office, "into", "nonsense").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatWasChangedSinceTheMergeWasLookedAtIsLookedAtOnceMore() throws Exception {
        given(changingOrganisation.merge(new Merge(TestIds.ORG_1, 3L, new OrganisationId("org_2"), 4L), office))
                .willThrow(new ProblemException(ChangingOrganisation.CHANGED_SINCE));

        assertThat(send(PAGES + "/org_1/merge", office, "into", "org_2", "version", "3", "intoVersion", "4")
                        .getRedirectedUrl())
                .isEqualTo(PAGES + "/org_1/merge?into=org_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anOrganisationNamesItsSecondContactOnAPageOfItsOwn(String language) throws Exception {
        given(namingSecond.own(any())).willReturn(NOORD);
        Caller own = Dossiers.caller(Role.ORGANISATION);

        Document page = page("/profile/organisation", own, language);
        assertThat(page.select("main form p").text()).contains("contact@keurwerk.example");
        assertThat(send("/profile/organisation", own, "name", "Kwaliteit", "email", "k@noord.example", "version", "4")
                        .getRedirectedUrl())
                .isEqualTo("/profile/organisation");
        verify(namingSecond).name(4L, new SecondContact("Kwaliteit", "k@noord.example"), own);
        send("/profile/organisation", own, "name", " ", "email", "");
        verify(namingSecond).name(null, null, own);
    }

    @Test
    void aWrongAddressOfASecondContactStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        given(namingSecond.own(any())).willReturn(NOORD);

        MockHttpServletResponse refused = send(
                "/profile/organisation",
                Dossiers.caller(Role.ORGANISATION),
                "name",
                "Kwaliteit",
                "email",
                "kwaliteit@",
                "version",
                "4");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = WellBuiltPage.check(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#email");
        assertThat(page.select("#email-error")).hasSize(1);
        assertThat(page.select("#name").val()).isEqualTo("Kwaliteit");
        assertThat(page.select("#email").val()).isEqualTo("kwaliteit@");
    }
}
