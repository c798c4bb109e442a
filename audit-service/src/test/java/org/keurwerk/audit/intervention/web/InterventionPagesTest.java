package org.keurwerk.audit.intervention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.intervention.Intervene;
import org.keurwerk.audit.intervention.Intervening.Open;
import org.keurwerk.audit.intervention.InterventionSamples;
import org.keurwerk.audit.notice.NoticeLetters.LettersUnreachable;
import org.keurwerk.audit.notice.NoticeLetters.NoticeLetter;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InterventionPagesTest extends PageSlice {

    private static final String ADDRESS = "/trajectories/trj_1/interventions";

    private final Caller office = Dossiers.caller(Role.OFFICE);
    private final HumanTask task = new HumanTask(
            new TaskId("task-1"),
            Kinds.SELF_EVALUATION,
            TRJ_1,
            null,
            Set.of("org_1"),
            LocalDate.of(2021, 3, 3),
            Dossiers.NOW);

    @BeforeEach
    void anOpenTask() {
        given(intervening.get(any(), any())).willReturn(Dossiers.trajectory());
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(intervening.open(any())).willReturn(List.of(new Open(task, List.of(OfficeAct.values()))));
        given(intervening.task(any(), any(), anyString())).willReturn(task);
        given(intervening.check(any(), any(), any())).willReturn(Optional.of(task));
        given(handing.held(any())).willReturn(Optional.empty());
        given(interventions.of(any(), any()))
                .willReturn(new PageImpl<>(
                        List.of(InterventionSamples.reminder(TRJ_1), InterventionSamples.call(TRJ_1)),
                        PageRequest.of(0, 25),
                        2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageShowsWhatIsOpenWhatCanBeDoneAndWhatWasDone(String language) throws Exception {
        Document page = page(ADDRESS, office, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains("Beloofd: volgende week", "Wilt u hier naar kijken?", "De directeur");
        assertThat(page.select("a[href*=/interventions/extended?task=task-1]")).hasSize(1);
        assertThat(page.select("a[href$=/interventions/called]")).hasSize(1);
    }

    @Test
    void theDirectorReadsWhatWasDoneAndIsOfferedNothing() throws Exception {
        Document page = page(ADDRESS, Dossiers.caller(Role.DIRECTOR), "nl");

        assertThat(page.select("main").text()).contains("Beloofd: volgende week");
        assertThat(page.select("a[href*=/interventions/]")).isEmpty();
    }

    static Stream<Arguments> acts() {
        return Stream.of(OfficeAct.values()).flatMap(act -> Stream.of("nl", "en")
                .map(language ->
                        Arguments.of(act.name().toLowerCase(Locale.ROOT).replace('_', '-'), language)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void eachSaysFirstWhatWillHappenAndWhoHearsOfIt(String act, String language) throws Exception {
        Document page = page(ADDRESS + "/" + act + "?task=task-1", office, language);

        assertThat(page.select("main").text()).doesNotContain("??");
        assertThat(page.select("section.kw-asked dt").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.select("textarea[name=words]")).hasSize(1);
        assertThat(page.select("details.kw-help")).hasSize(1);
    }

    @Test
    void aReminderIsShownBeforeItGoes() throws Exception {
        given(letters.proof(any()))
                .willReturn(Optional.of(new NoticeLetter("Herinnering", "Goedendag,\nBelt u ons?", "info@x.example")));

        MockHttpServletResponse shown =
                send(post(ADDRESS + "/reminded").param("task", "task-1").param("words", "Belt u ons?"), office);

        Document page = Jsoup.parse(shown.getContentAsString(StandardCharsets.UTF_8));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(page.select("main").text()).contains("info@x.example", "Goedendag,");
        assertThat(page.select("input[name=words]").attr("value")).isEqualTo("Belt u ons?");
        then(intervening).should(never()).intervene(any(), any(), any());

        MockHttpServletResponse sent = send(
                post(ADDRESS + "/reminded")
                        .param("task", "task-1")
                        .param("words", "Belt u ons?")
                        .param("step", "send"),
                office);
        assertThat(sent.getRedirectedUrl()).isEqualTo(ADDRESS);
        then(intervening)
                .should()
                .intervene(
                        TRJ_1,
                        new Intervene(OfficeAct.REMINDED, new TaskId("task-1"), null, "Belt u ons?", null, null, null),
                        office);
    }

    @Test
    void theTextOfAReminderCanBeChangedAfterItWasShown() throws Exception {
        MockHttpServletResponse shown = send(
                post(ADDRESS + "/reminded")
                        .param("task", "task-1")
                        .param("words", "Belt u ons?")
                        .param("step", "change"),
                office);

        assertThat(Jsoup.parse(shown.getContentAsString(StandardCharsets.UTF_8))
                        .select("textarea[name=words]")
                        .text())
                .isEqualTo("Belt u ons?");
    }

    @Test
    void aMailThatCannotBeShownNowCanBeSentAllTheSame() throws Exception {
        given(letters.proof(any())).willThrow(new LettersUnreachable("task-1", new RuntimeException("away")));

        MockHttpServletResponse shown =
                send(post(ADDRESS + "/reminded").param("task", "task-1").param("words", "Belt u ons?"), office);

        Document page = Jsoup.parse(shown.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".kw-notice.due")).hasSize(1);
        assertThat(page.select("button[value=send]")).hasSize(1);
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        given(intervening.check(eq(TRJ_1), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("dueOn", "no-working-day", "2021-03-08"))));

        MockHttpServletResponse answer = send(
                post(ADDRESS + "/extended")
                        .param("task", "task-1")
                        .param("dueOn", "2021-03-06")
                        .param("words", "Vakantie"),
                office);

        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#dueOn-error").text()).contains("geen werkdag", "8 maart 2021");
        assertThat(page.select("a[href=#dueOn]")).isNotEmpty();
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("Vakantie");
        assertThat(page.select("#dueOn").attr("value")).isEqualTo("2021-03-06");
    }

    @Test
    void aDayThatIsNoDayIsRefusedWithHowToWriteOne() throws Exception {
        MockHttpServletResponse answer = send(
                post(ADDRESS + "/extended")
                        .param("task", "task-1")
                        .param("dueOn", "morgen")
                        .param("words", "Vakantie"),
                office);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select("#dueOn-error")
                        .text())
                .contains("2021-02-09");
    }

    @Test
    void whoFillsInOnBehalfComesToTheTask() throws Exception {
        MockHttpServletResponse answer = send(
                post(ADDRESS + "/on-behalf")
                        .param("task", "task-1")
                        .param("words", "Geen internet")
                        .param("spokenWith", "De directeur"),
                office);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/tasks/task-1");
    }

    @Test
    void anActThatDoesNotExistIsNotThere() throws Exception {
        assertThat(send(post(ADDRESS + "/decided").param("words", "x"), office).getStatus())
                .isEqualTo(404);
    }
}
