package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trajectory.Successors.Successor;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.HandingOver.Told;
import org.keurwerk.audit.worklist.Handover;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.audit.worklist.Urgency;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

class InboxPageTest extends PageSlice {

    /** What stands in the list is replaced when the next step is there, and this sentence with it, whoever is asked next. */
    @Test
    void thatTheNextStepIsPreparedIsSaidInThePartThatIsLoadedAnew() throws Exception {
        Document page = Jsoup.parse(
                html(get("/tasks").flashAttr("done", "Intake").param("lang", "nl"), Dossiers.caller(Role.OFFICE)));

        assertThat(page.select("#work #next-step[data-hx-get=/tasks][data-hx-target=#work]"))
                .hasSize(1);
    }

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTaskHasItsTimeItsNameItsOrganisationAndWhatFollows(String language) throws Exception {
        given(open.inbox(any()))
                .willReturn(Dossiers.kinds().stream().map(Dossiers::summary).toList());
        given(open.waitingForOthers(any()))
                .willReturn(Dossiers.kinds().stream().map(Dossiers::summary).toList());

        Document page = page("/tasks", office, language);

        assertThat(page.select("article.kw-task")).hasSize(Dossiers.kinds().size());
        assertThat(page.select("article.kw-task .kw-status i"))
                .hasSize(Dossiers.kinds().size());
        assertThat(page.select("article.kw-task .why").eachText()).noneMatch(String::isBlank);
        assertThat(page.select("h2 ~ .kw-card li")).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anEmptyInboxSaysWhyItIsEmpty(Role role) throws Exception {
        Document page = page("/tasks", Dossiers.caller(role), "nl");

        assertThat(page.select(".kw-empty p").text()).isNotBlank();
    }

    @Test
    void theOfficeReadsOnItsFirstMorningWhereToBegin() throws Exception {
        assertThat(page("/tasks", office, "nl")
                        .select("section[aria-labelledby=begin] a")
                        .eachAttr("href"))
                .containsExactly(
                        "/office/accounts/new?role=DIRECTOR",
                        "/office/accounts/new?role=AUDITOR",
                        "/office/organisations/new");
        assertThat(page("/tasks", Dossiers.caller(Role.DIRECTOR), "en").select("#begin"))
                .isEmpty();

        given(trajectories.running(any())).willReturn(List.of(Dossiers.trajectory()));
        assertThat(page("/tasks", office, "nl").select("#begin")).isEmpty();
    }

    @Test
    void aSharedTaskIsTakenBeforeItIsDone() throws Exception {
        TaskSummary shared = Dossiers.summary(Kinds.COMPOSE_TEAM, false, -2, Urgency.LATE, true);
        given(open.inbox(any())).willReturn(List.of(shared));

        Document page = page("/tasks", office, "nl");

        assertThat(page.select("form[action=/tasks/task-1/claim] button").text())
                .isEqualTo("Neem deze taak");
        assertThat(page.select(".kw-status.late").text()).isEqualTo("2 werkdagen te laat");
        assertThat(page.select(".kw-lead").text()).isEqualTo("Eén taak wacht op u. Eén is te laat.");
        assertThat(send("/tasks/task-1/claim", office).getRedirectedUrl()).isEqualTo("/tasks/task-1");
    }

    @Test
    void whoWatchesOverAllSeesWhereTheyStand() throws Exception {
        TaskSummary late = Dossiers.summary(Kinds.WRITE_CONCEPT_REPORT, true, -2, Urgency.LATE, false);
        given(trajectories.running(any())).willReturn(List.of(Dossiers.trajectory()));
        given(open.waitingForOthers(any())).willReturn(List.of(late, late));
        given(open.trajectoriesLate()).willReturn(List.of(late.trajectory().id()));
        given(open.trajectoriesDueOrLate()).willReturn(List.of(late.trajectory().id()));

        Document page = page("/tasks", office, "nl");

        assertThat(page.select("section[aria-labelledby=standing] p").text())
                .isEqualTo("Eén traject loopt. Eén is te laat.");
        assertThat(page.select(".kw-tile[href$=phase=REPORT]").text()).isEqualTo("1 Rapport 1 te laat");
        assertThat(page.select(".kw-tile[href$=phase=INTAKE]").text()).isEqualTo("0 Intake geen traject");
        assertThat(page("/tasks", Dossiers.caller(Role.AUDITOR), "nl").select(".kw-tile"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatWentToAColleagueIsTold(String language) throws Exception {
        AccountId colleague = new AccountId("acc_colleague");
        Handover lost = handover(office.accountId(), colleague, colleague);
        Handover all = handover(office.accountId(), null, colleague);
        Handover got = handover(colleague, office.accountId(), colleague);
        given(handing.told(office))
                .willReturn(List.of(
                        new Told(lost, "Noord", true), new Told(all, "Zuid", true), new Told(got, "Oost", false)));

        assertThat(page("/tasks", office, language)
                        .select("section[aria-labelledby=told] li")
                        .eachText())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("2021"));
    }

    private static Handover handover(AccountId from, @Nullable AccountId to, AccountId by) {
        return new Handover(
                "hov_1", Dossiers.TASK, "CheckIntake", Dossiers.trajectory().id(), from, to, by, Dossiers.NOW, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatAColleagueHasSaysSoAndCanBeTakenOver(String language) throws Exception {
        TaskSummary held = Dossiers.summary(Kinds.CHECK_INTAKE, true, 1, Urgency.DUE, false);
        Caller other =
                new Caller(new AccountId("acc_other"), "other", "Ander", "o@cbct.example", Set.of(Role.OFFICE), null);
        given(open.waitingForOthers(other)).willReturn(List.of(held));
        given(handing.heldByColleague(Dossiers.TASK, other))
                .willReturn(Optional.of(new Held(
                        held.task(),
                        Dossiers.trajectory(),
                        office.accountId(),
                        Optional.of(handover(new AccountId("acc_other"), office.accountId(), office.accountId())),
                        List.of())));

        assertThat(page("/tasks", other, language).select("a[href=/tasks/task-1]"))
                .hasSize(1);
        assertThat(page("/tasks", office, language).select("a[href=/tasks/task-1]"))
                .isEmpty();
        assertThat(page("/tasks/task-1", other, language).select("form[action=/tasks/task-1/take-over] button"))
                .hasSize(1);
        assertThat(send("/tasks/task-1/take-over", other).getRedirectedUrl()).isEqualTo("/tasks/task-1");
        verify(handing).takeOver(Dossiers.TASK, other);
    }

    @Test
    void whoComesSecondIsTold() throws Exception {
        doThrow(new ProblemException(TaskWork.CLAIMED_BY_ANOTHER)).when(work).claim(any(), any());

        assertThat(send("/tasks/task-1/claim", office).getRedirectedUrl()).isEqualTo("/tasks");
    }

    @Test
    void anOrganisationWithoutARunningTrajectoryIsOfferedToApply() throws Exception {
        assertThat(page("/tasks", Dossiers.caller(Role.ORGANISATION), "nl").select("a[href=/apply]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anOrganisationThatWentUpIntoAnotherIsToldIntoWhichAndNotOfferedToApply(String language) throws Exception {
        given(successors.of(any()))
                .willReturn(
                        Optional.of(new Successor(new OrganisationId("org_2"), "Bibliotheek Zuid", "Voorbeeldstad")));

        for (String address : List.of("/tasks", "/profile/colleagues", "/apply")) {
            Document page = page(address, Dossiers.caller(Role.ORGANISATION), language);

            assertThat(page.select("main .kw-notice").text()).as(address).contains("Bibliotheek Zuid, Voorbeeldstad");
            assertThat(page.select("main a[href=/apply], main form[method=post]"))
                    .as("what cannot be done, on " + address)
                    .isEmpty();
        }
    }

    @Test
    void onlyTheOfficeMovesTheDate() throws Exception {
        assertThat(page("/tasks", office, "nl").select("a[href=/office/clock]")).isNotEmpty();
        assertThat(page("/tasks", Dossiers.caller(Role.AUDITOR), "nl").select("a[href=/office/clock]"))
                .isEmpty();
    }

    @Test
    void theOtherLanguageKeepsTheAddress() throws Exception {
        assertThat(page("/tasks", office, "nl").select("a[hreflang=en]").attr("href"))
                .isEqualTo("?lang=en");
    }
}
