package org.keurwerk.audit.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.ChangedSince.Clash;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.audit.worklist.LapsedTasks.LapsedTask;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TaskPagesTest extends PageSlice {

    private static final String ADDRESS = "/tasks/" + Dossiers.TASK;

    private Caller open(TaskKind kind, @Nullable Map<String, Object> content) {
        given(work.open(eq(Dossiers.TASK), any())).willReturn(Dossiers.opened(kind, content));
        return Dossiers.caller(Dossiers.roleFor(kind));
    }

    private static List<TaskKind> everyKind() {
        return Dossiers.kinds();
    }

    private static List<Arguments> everyKindInBothLanguages() {
        return everyKind().stream()
                .flatMap(kind -> Stream.of(Arguments.of(kind, "nl"), Arguments.of(kind, "en")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyKindInBothLanguages")
    void everyTaskSaysWhatIsAskedByWhenAndWhatHappensThen(TaskKind kind, String language) throws Exception {
        Caller caller = open(kind, null);

        Document page = page(ADDRESS, caller, language);

        assertThat(page.select(".kw-asked dt")).hasSize(3);
        assertThat(page.select(".kw-asked").text()).contains("24", "2021");
        assertThat(page.select("form [name=_submit]").text()).isNotBlank();
        assertThat(page.select("[role=status]#saved")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void anErrorStandsAtItsFieldAndLeadsThereFromTheTop(TaskKind kind) throws Exception {
        Document empty = page(ADDRESS, open(kind, null), "nl");
        String field = empty.select("form [name]:not([type=hidden]):not(button)").stream()
                .map(element -> element.attr("name"))
                .filter(name -> !name.startsWith("_") && !name.startsWith("coAuditors") && !name.contains("days"))
                .findFirst()
                .orElse("options[0].days");
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of(field, "required"))));

        Document page = refused(ADDRESS, Dossiers.caller(Dossiers.roleFor(kind)), "_submit", "true");

        assertThat(page.select("#errors a")).hasSize(1);
        String id = page.select("#errors a").attr("href").substring(1);
        assertThat(page.getElementById(id)).isNotNull();
        assertThat(page.select("#" + id).attr("aria-describedby")).contains(id + "-error");
        assertThat(page.select("#" + id + "-error").text()).isIn("Vul dit in.", "Kies een antwoord.");
    }

    @ParameterizedTest
    @MethodSource("everyKindInBothLanguages")
    void everyErrorIsCalledAsItsFieldIsOnThePage(TaskKind kind, String language) throws Exception {
        Caller caller = open(kind, null);
        List<FieldProblem> everyField = page(ADDRESS, caller, language)
                .select("form [name]:not([type=hidden]):not(button):not([name^=_]):not([type=checkbox])")
                .stream()
                .map(element -> element.attr("name"))
                .distinct()
                .map(name -> FieldProblem.of(name, "required"))
                .toList();
        given(work.submit(any(OpenedTask.class), any(), any())).willThrow(ProblemException.invalid(everyField));

        MockHttpSession session = new MockHttpSession();
        form(ADDRESS, caller, session, "_submit", "true");
        Document page = WellBuiltPage.check(
                html(MockMvcRequestBuilders.get(ADDRESS).session(session).param("lang", language), caller));

        assertThat(page.select("#errors li")).isNotEmpty();
    }

    @Test
    void whatWasTypedIsStillThereAfterAnError() throws Exception {
        Caller caller = open(Kinds.INTAKE, Map.of("contactName", "Een Naam", "staffFte", "veel"));
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("staffFte", "wrong-type"))));

        Document page = refused(ADDRESS, caller, "_submit", "true", "staffFte", "veel");

        assertThat(page.select("#staffFte").val()).isEqualTo("veel");
        assertThat(page.select("#contactName").val()).isEqualTo("Een Naam");
        assertThat(page.select("#errors a").text()).isEqualTo("Personeel in fte: Schrijf een getal, bijvoorbeeld 25.");
    }

    @ParameterizedTest
    @CsvSource({
        "branches, 7.5, 'Schrijf een heel getal, bijvoorbeeld 7.'",
        "branches, '7,0', 'Schrijf een heel getal, bijvoorbeeld 7.'",
        "branches, 1O, 'Hier staat een letter O waar een cijfer 0 hoort. Schrijf een heel getal, bijvoorbeeld 20.'",
        "staffFte, '1o,5', 'Hier staat een letter O waar een cijfer 0 hoort. Schrijf een getal, bijvoorbeeld 20,5.'"
    })
    void whatIsNoNumberIsSaidAsPeopleTypedIt(String field, String typed, String words) throws Exception {
        Caller caller = open(Kinds.INTAKE, Map.of(field, typed));
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of(field, "wrong-type"))));

        Document page = refused(ADDRESS, caller, "_submit", "true", field, typed);

        assertThat(page.select("#" + field + "-error").text()).isEqualTo(words);
    }

    @Test
    void aNumberThatIsTooSmallIsSaidInWords() throws Exception {
        Caller caller = open(Kinds.INTAKE, Map.of());
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("branches", "range", "≥ 0"))));

        Document page = refused(ADDRESS, caller, "_submit", "true", "branches", "-3");

        assertThat(page.select("#branches-error").text()).isEqualTo("Schrijf een getal van 0 of hoger.");
    }

    @Test
    void goingToAnotherNormSavesThisOne() throws Exception {
        Caller caller = open(Kinds.SCORE_NORMS, null);

        MockHttpServletResponse answer = send(
                ADDRESS, caller, "_norm", "1", "_go", "5", "scores[0].subNorm", "1.1", "scores[0].rationale", "Omdat.");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS + "?norm=5");
        ArgumentCaptor<ObjectNode> saved = ArgumentCaptor.forClass(ObjectNode.class);
        verify(work).saveDraft(any(), saved.capture());
        assertThat(saved.getValue().path("scores")).hasSize(24);
        assertThat(saved.getValue().path("scores").path(0).path("rationale").asString())
                .isEqualTo("Omdat.");
        assertThat(saved.getValue().path("scores").path(23).path("subNorm").asString())
                .isEqualTo("7.2");
    }

    @Test
    void theCountsOfTheSideListMoveWithWhatIsSaved() throws Exception {
        given(work.saveDraft(any(), any()))
                .willReturn(Dossiers.submission(Kinds.SCORE_NORMS, Map.of("scores", List.of()), null));
        Caller caller = open(
                Kinds.SCORE_NORMS,
                Map.of("scores", List.of(Map.of("subNorm", "1.1", "score", 3, "rationale", "Gezien.", "phase", "DO"))));

        Document saved = Jsoup.parse(send(ADDRESS + "/draft", caller, "_norm", "1", "scores[0].score", "3")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(saved.select("#count-1[data-hx-swap-oob=true] [aria-hidden]").text())
                .startsWith("1/");
        assertThat(saved.select("#count-2[data-hx-swap-oob=true] [aria-hidden]").text())
                .startsWith("0/");
        assertThat(saved.select("#norms-progress[data-hx-swap-oob=true] progress")
                        .attr("value"))
                .isEqualTo("1");
        Document page = page(ADDRESS + "?norm=1", caller, "nl");
        assertThat(page.select("#count-1, #norms-progress")).hasSize(2);
        assertThat(page.select("[data-hx-swap-oob]")).isEmpty();
    }

    @Test
    void whatIsSavedByItselfSaysWhatIsStillWrongOfWhatWasRefused() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Caller caller = open(Kinds.INTAKE, Map.of());
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(
                        List.of(FieldProblem.of("contactName", "required"), FieldProblem.of("branches", "required"))));
        form(ADDRESS, caller, session, "_submit", "true");
        assertThat(stillWrong(caller, session, Map.of())).containsExactly("contactName", "branches");

        assertThat(stillWrong(caller, session, Map.of("contactName", "Een Naam")))
                .containsExactly("branches");
        assertThat(stillWrong(caller, session, Map.of("contactName", "Een Naam", "branches", 3)))
                .isEmpty();
    }

    private List<String> stillWrong(Caller caller, MockHttpSession session, Map<String, Object> typed)
            throws Exception {
        open(Kinds.INTAKE, typed);
        given(work.saveDraft(any(), any())).willReturn(Dossiers.submission(Kinds.INTAKE, typed, null));
        Document saved = Jsoup.parse(form(ADDRESS + "/draft", caller, session, "contactName", "")
                .getContentAsString(StandardCharsets.UTF_8));
        List<String> wrong = saved.select("[data-wrong]").eachAttr("data-wrong");
        assertThat(saved.select("#errors a")).hasSize(wrong.size());
        assertThat(saved.select("[data-now]")).hasSize(1);
        return wrong;
    }

    @Test
    void anErrorOnAnotherNormIsShownThereFirst() throws Exception {
        Caller caller = open(Kinds.SCORE_NORMS, null);
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(
                        List.of(FieldProblem.of("scores[14].rationale", "rationale-missing", "3"))));

        Document page = refused(ADDRESS, caller, "_norm", "1", "_submit", "true");

        assertThat(page.select("[name=_go][aria-current=step]").val()).isEqualTo("5");
        assertThat(page.select("#scores-14-rationale-error").text()).contains("Schrijf waarop de score 3 berust");
    }

    @Test
    void theSummaryListsThisPageAndCountsTheOthers() throws Exception {
        Caller caller = open(Kinds.SCORE_NORMS, null);
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(
                        FieldProblem.of("scores[0].score", "score-missing", "0..4"),
                        FieldProblem.of("scores[14].score", "score-missing", "0..4"),
                        FieldProblem.of("scores[14].phase", "phase-missing"))));

        Document page = refused(ADDRESS, caller, "_norm", "1", "_submit", "true");

        assertThat(page.select("#errors h2").text()).isEqualTo("3 punten vragen aandacht");
        assertThat(page.select("#errors a").eachText())
                .containsExactly(
                        "1.1 Score: Kies een score van 0 tot en met 4.", "Norm 5 Producten en diensten: 2 punten");
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#scores-0-score", "?norm=5");
    }

    @Test
    void errorsComeInTheOrderOfTheQuestions() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of());
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(
                        List.of(FieldProblem.of("auditor", "required"), FieldProblem.of("trajectory", "required"))));

        Document page = refused(ADDRESS, caller, "_submit", "true");

        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#trajectory", "#auditor");
    }

    @Test
    void savingWhileTypingAnswersWithTheTime() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of());
        given(work.saveDraft(any(), any())).willReturn(Dossiers.submission(Kinds.SURVEY, Map.of(), null));

        MockHttpServletResponse answer = send(ADDRESS + "/draft", caller, "remarks", "Goed.");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Bewaard om 10:42")
                .doesNotContain("<html");
    }

    @Test
    void aSubmittedTaskLeadsBackToTheInboxWhichSaysSo() throws Exception {
        Caller caller = open(Kinds.INTAKE, Map.of());
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willReturn(Dossiers.submission(Kinds.INTAKE, Map.of(), "abc"));

        assertThat(send(ADDRESS, caller, "_submit", "true").getRedirectedUrl()).isEqualTo("/tasks");
    }

    /** Loading the page again after a refusal must not send the form again, which would overwrite a newer draft. */
    @Test
    void aRefusedFormLeadsToItsPage() throws Exception {
        Caller caller = open(Kinds.INTAKE, Map.of());
        given(work.submit(any(OpenedTask.class), any(), any()))
                .willThrow(ProblemException.invalid(List.of(FieldProblem.of("branches", "required"))));

        MockHttpServletResponse answer = send(ADDRESS, caller, "_submit", "true");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS + "#errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_save", "_submit"})
    void anOlderCopyIsRefusedAndBothTextsAreShown(String button) throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of("remarks", "Van een collega", "report", 4));
        ChangedSince changed =
                new ChangedSince(Dossiers.opened(Kinds.SURVEY, Map.of()).saved().orElseThrow());
        given(work.saveDraft(any(), any())).willThrow(changed);
        given(work.submit(any(OpenedTask.class), any(), any())).willThrow(changed);

        Document page = refused(
                ADDRESS,
                caller,
                button,
                "stay",
                "_version",
                "0",
                "_copy",
                "copy_b",
                "remarks",
                "Van mij",
                "report",
                "");

        assertThat(page.select("#conflict").text()).contains("Van een collega", "Van mij", "10:42");
        assertThat(page.select("[name=remarks]").text())
                .as("nothing typed is lost")
                .isEqualTo("Van mij");
        assertThat(page.select("#report-4").hasAttr("checked"))
                .as("nothing that was saved is lost where nothing was typed")
                .isTrue();
        assertThat(page.select("[name=_version]").val()).isEqualTo("1");
    }

    @Test
    void whatTwoChangedInOneFieldStandsThereWithBothTextsAndWhatOthersWroteComesWithIt() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of());
        Submission there =
                Dossiers.submission(Kinds.SURVEY, Map.of("remarks", "Van een <b>collega</b>", "report", 4), null);
        given(work.saveDraft(any(), any()))
                .willThrow(new ChangedSince(
                        there,
                        List.of(new Clash(
                                "remarks", "Van een <b>collega</b>", "Van mij", there.author(), there.savedAt()))));

        MockHttpServletResponse answer = send(
                ADDRESS + "/draft", caller, "_version", "0", "_copy", "copy_b", "remarks", "Van mij", "report", "");

        assertThat(answer.getStatus()).isEqualTo(412);
        Document shown = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(shown.select("[data-clash=remarks]").text())
                .contains("Opmerkingen", "10:42", "Van een <b>collega</b>", "Van mij");
        assertThat(shown.select("[data-clash=remarks]").attr("data-saved")).isEqualTo("Van een <b>collega</b>");
        assertThat(shown.select("[data-clash] button[data-choose]").eachAttr("data-choose"))
                .containsExactly("saved", "mine");
        assertThat(shown.select("[data-taken]").eachAttr("name")).containsExactly("report");
        assertThat(shown.select("[data-taken]").eachAttr("value")).containsExactly("4");
        assertThat(shown.select("[data-now]").text()).contains("Bewaard om", "moet kiezen");
    }

    @Test
    void aLongFormSaysWhatIsMissingWithALinkToEachField() throws Exception {
        Caller caller = open(
                Kinds.SELF_EVALUATION,
                Map.of("ambitions", "Meer", "answers", Dossiers.rows(Map.of("situation", "Zo", "judgement", 3))));

        Document page = page(ADDRESS + "?norm=1", caller, "nl");

        assertThat(page.select("#norms-missing a").eachAttr("href")).containsExactly("?norm=general#bottlenecks");

        Document empty = page(ADDRESS + "?norm=1", open(Kinds.SELF_EVALUATION, null), "nl");
        String first = empty.select("#norms-missing a[href^=#]").attr("href").substring(1);
        assertThat(empty.getElementById(first)).isNotNull();
        assertThat(empty.select("#norms-missing li").get(1).text()).contains("Norm 1", "0 van", "1.1");
        assertThat(empty.select("#norms-missing a"))
                .hasSize(2 + Dossiers.rows(Map.of()).size());
    }

    @Test
    void whatSeveralWriteTogetherIsOpenToAllAndHandedInByWhoeverTookIt() throws Exception {
        Caller caller = open(Kinds.SELF_EVALUATION, null);
        OpenedTask opened = Dossiers.opened(Kinds.SELF_EVALUATION, null);
        Asked asked = opened.asked();
        given(work.open(eq(Dossiers.TASK), any()))
                .willReturn(new OpenedTask(
                        new Asked(
                                asked.task(),
                                asked.trajectory(),
                                asked.framework(),
                                new AccountId("acc_colleague"),
                                asked.today()),
                        opened.form(),
                        opened.saved(),
                        Copy.ANY));

        Document page = page(ADDRESS + "?norm=1", caller, "nl");

        assertThat(page.select("[name=_submit]")).isEmpty();
        assertThat(page.select("form[action$=/take-over]")).hasSize(1);
        assertThat(page.select("main").text()).contains("U schrijft mee");
    }

    @Test
    void savingWhileTypingInAnOlderCopySaysSo() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of("remarks", "Van een collega"));
        given(work.saveDraft(any(), any()))
                .willThrow(new ChangedSince(
                        Dossiers.opened(Kinds.SURVEY, Map.of()).saved().orElseThrow()));

        assertThat(send(ADDRESS + "/draft", caller, "_version", "0", "remarks", "Van mij")
                        .getStatus())
                .isEqualTo(412);
    }

    @Test
    void theOtherPageOfTheSameAccountGoesOnSavingAndWhatWasRefusedIsStillShown() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of("remarks", "Uit het ene venster", "report", 4));
        MockHttpSession session = new MockHttpSession();
        given(work.saveDraft(any(), any()))
                .willThrow(new ChangedSince(
                        Dossiers.opened(Kinds.SURVEY, Map.of()).saved().orElseThrow()))
                .willReturn(Dossiers.submission(Kinds.SURVEY, Map.of(), null));
        form(
                ADDRESS,
                caller,
                session,
                "_save",
                "stay",
                "_version",
                "0",
                "_copy",
                "copy_b",
                "remarks",
                "Uit het andere");
        assertThat(pageIn(session, caller).select("#conflict").text()).contains("Uit het andere");

        form(ADDRESS + "/draft", caller, session, "_version", "1", "_copy", "copy_a", "remarks", "Uit het ene venster");

        Document both = pageIn(session, caller);
        assertThat(both.select("#conflict").text()).contains("Uit het ene venster", "Uit het andere");
        form(
                ADDRESS,
                caller,
                session,
                "_save",
                "stay",
                "_copy",
                both.select("[name=_copy]").val());
        assertThat(pageIn(session, caller).select("#conflict")).isEmpty();
    }

    @Test
    void aNormThatIsNoneBecomesNoHeaderOfItsOwn() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of());
        given(work.saveDraft(any(), any()))
                .willThrow(new ChangedSince(
                        Dossiers.opened(Kinds.SURVEY, Map.of()).saved().orElseThrow()));

        String address = send(ADDRESS, caller, "_save", "stay", "_norm", "1\r\nX-Made-Up: {yes}")
                .getRedirectedUrl();

        assertThat(address).startsWith(ADDRESS + "?norm=1%0D%0A").endsWith("#conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_save", "_submit"})
    void whatWasTypedForATaskThatWasHandedInElsewhereIsShownBesideIt(String button) throws Exception {
        Caller caller = Dossiers.caller(Role.ORGANISATION);
        Submission answer = Dossiers.submission(Kinds.SURVEY, Map.of("remarks", "Ingediend"), "abc");
        given(work.open(eq(Dossiers.TASK), any())).willThrow(ProblemException.notFound("task"));
        given(answers.finished(Dossiers.TASK, caller))
                .willReturn(Optional.of(new FinishedTask(answer, Dossiers.trajectory(), true)));

        Document page = refused(ADDRESS, caller, button, "later", "_copy", "copy_b", "remarks", "Nog niet ingediend");

        assertThat(page.select("#conflict").text()).contains("Ingediend", "Nog niet ingediend");
    }

    @Test
    void aChoiceThatDiffersIsShownInWords() throws Exception {
        Caller caller = Dossiers.caller(Role.DIRECTOR);
        Submission answer = Dossiers.submission(
                Kinds.DECIDE_AFTER_SUSPENSION, Map.of("follows", "REINSTATE", "reason", "Hersteld"), "abc");
        given(work.open(eq(Dossiers.TASK), any())).willThrow(ProblemException.notFound("task"));
        given(answers.finished(Dossiers.TASK, caller))
                .willReturn(Optional.of(new FinishedTask(answer, Dossiers.trajectory(), true)));

        Document page = refused(ADDRESS, caller, "_submit", "later", "_copy", "copy_b", "follows", "WITHDRAW");

        assertThat(page.select("#conflict").text())
                .contains("Schorsing opheffen", "Certificaat intrekken")
                .doesNotContain("REINSTATE", "WITHDRAW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_save", "_submit"})
    void whatWasTypedForATaskThatLapsedIsShownThere(String button) throws Exception {
        Caller caller = Dossiers.caller(Role.ORGANISATION);
        given(work.open(eq(Dossiers.TASK), any())).willThrow(ProblemException.notFound("task"));
        given(lapsedTasks.find(Dossiers.TASK, caller))
                .willReturn(Optional.of(
                        new LapsedTask(Kinds.SURVEY, Instant.parse("2020-12-22T08:00:00Z"), Dossiers.trajectory())));

        Document page = refused(ADDRESS, caller, button, "stay", "_copy", "copy_b", "remarks", "Net te laat");

        assertThat(page.select("#conflict").text()).contains("Net te laat");
        assertThat(page.select("main").text()).contains("vervallen");
    }

    private MockHttpServletResponse form(String address, Caller caller, MockHttpSession session, String... fields)
            throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(address).session(session);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, caller);
    }

    private Document pageIn(MockHttpSession session, Caller caller) throws Exception {
        return WellBuiltPage.check(html(MockMvcRequestBuilders.get(ADDRESS).session(session), caller));
    }

    @Test
    void whatAPageSavedWhileOneTypesDoesNotMakeItOld() throws Exception {
        Caller caller = open(Kinds.SURVEY, Map.of());
        given(work.saveDraft(any(), any())).willReturn(Dossiers.submission(Kinds.SURVEY, Map.of(), null));

        MockHttpServletResponse answer =
                send(ADDRESS + "/draft", caller, "_version", "0", "_copy", "copy_a", "remarks", "Goed.");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("data-hx-swap-oob=\"true\"", "value=\"1\"");
        ArgumentCaptor<OpenedTask> opened = ArgumentCaptor.forClass(OpenedTask.class);
        verify(work).saveDraft(opened.capture(), any());
        assertThat(opened.getValue().copy()).isEqualTo(new Copy(0L, "copy_a"));
    }

    @Test
    void aNormIsTakenOverFromOneAuditorWithOneButton() throws Exception {
        Caller caller = open(Kinds.CONSOLIDATE_SCORES, null);
        assertThat(page(ADDRESS, caller, "nl").select("button[name=_take]").eachAttr("value"))
                .startsWith("acc_AUDITOR", "acc_co")
                .anyMatch(value -> value.startsWith("acc_co/"));

        MockHttpServletResponse answer =
                send(ADDRESS, caller, "_norm", "5", "_take", "acc_co", "scores[0].rationale", "Van mij.");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS + "?norm=5");
        ArgumentCaptor<ObjectNode> saved = ArgumentCaptor.forClass(ObjectNode.class);
        verify(work).saveDraft(any(), saved.capture());
        int first =
                Dossiers.KIB.subNorms().stream().map(SubNorm::normId).toList().indexOf("5");
        assertThat(saved.getValue().path("scores").path(first).path("score").asInt())
                .isEqualTo(2);
        assertThat(saved.getValue().path("scores").path(0).path("rationale").asString())
                .as("other norms stay as they are")
                .isEqualTo("Van mij.");
    }

    @Test
    void whatTheLeadWroteThemselvesStaysWhenANormIsTakenOver() throws Exception {
        Caller caller = open(Kinds.CONSOLIDATE_SCORES, null);
        int first =
                Dossiers.KIB.subNorms().stream().map(SubNorm::normId).toList().indexOf("5");

        send(
                ADDRESS,
                caller,
                "_norm",
                "5",
                "_take",
                "acc_co",
                "scores[%d].rationale".formatted(first),
                "Van mij.",
                "scores[%d].score".formatted(first),
                "4");

        ArgumentCaptor<ObjectNode> saved = ArgumentCaptor.forClass(ObjectNode.class);
        verify(work).saveDraft(any(), saved.capture());
        JsonNode row = saved.getValue().path("scores").path(first);
        assertThat(row.path("score").asInt()).isEqualTo(2);
        assertThat(row.path("rationale").asString()).isEqualTo("Van mij.");
    }

    @Test
    void theScaleAndTheTotalStandAboveTheScores() throws Exception {
        for (TaskKind kind : List.of(Kinds.SCORE_NORMS, Kinds.CONSOLIDATE_SCORES)) {
            Document page = page(ADDRESS, open(kind, null), "en");
            assertThat(page.select("[data-total]").text()).contains("minimum 55%", "so far", "What do the scores");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aTaskThatLapsedSaysSinceWhen(String language) throws Exception {
        Caller caller = Dossiers.caller(Role.ORGANISATION);
        given(lapsedTasks.find(Dossiers.TASK, caller))
                .willReturn(Optional.of(
                        new LapsedTask(Kinds.SURVEY, Instant.parse("2020-12-22T08:00:00Z"), Dossiers.trajectory())));

        Document page = page(ADDRESS, caller, language);

        assertThat(page.select("main").text()).contains("22 ", "2020");
        assertThat(page.select("a.btn-primary").attr("href")).isEqualTo("/trajectories/trj_1");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void aTaskThatIsDoneSaysByWhomWhenAndWhereToReadIt() throws Exception {
        Submission answer = Dossiers.submission(Kinds.INTAKE, Map.of(), "abc");
        Caller caller = Dossiers.caller(Role.ORGANISATION);
        given(answers.finished(Dossiers.TASK, caller))
                .willReturn(Optional.of(new FinishedTask(answer, Dossiers.trajectory(), true)));

        Document page = page(ADDRESS, caller, "en");

        assertThat(page.select("main").text()).contains("This task is done.", "Submitted on");
        assertThat(page.select("a.btn-primary").attr("href"))
                .isEqualTo("/trajectories/trj_1/submissions/" + answer.id());
    }

    @Test
    void aTaskThatIsDoneNamesNoAnswerThatTheReaderMayNotOpen() throws Exception {
        Submission answer = Dossiers.submission(Kinds.CHECK_INTAKE, Map.of(), "abc");
        Caller caller = Dossiers.caller(Role.ORGANISATION);
        given(answers.finished(Dossiers.TASK, caller))
                .willReturn(Optional.of(new FinishedTask(answer, Dossiers.trajectory(), false)));

        assertThat(page(ADDRESS, caller, "nl").select("main a").eachAttr("href"))
                .containsExactly("/tasks", "/trajectories/trj_1", "/tasks");
    }

    @Test
    void anotherRemarkBeginsWhereTheNewOneIs() throws Exception {
        Caller caller = open(Kinds.RESPOND_TO_CONCEPT, null);

        assertThat(send(ADDRESS, caller, "_more", "remarks-new").getRedirectedUrl())
                .isEqualTo(ADDRESS + "#remarks-new");
        assertThat(page(ADDRESS, caller, "nl").getElementById("remarks-new")).isNotNull();
    }

    @Test
    void aTaskOfSomebodyElseLooksLikeOneThatIsNotThere() throws Exception {
        given(work.open(any(), any())).willThrow(ProblemException.notFound("task"));

        MockHttpServletResponse answer = send(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(ADDRESS),
                Dossiers.caller(Role.AUDITOR));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8))
                        .text())
                .contains("Niet gevonden");
    }

    @Test
    void aTaskThatAColleagueTookIsSaidToBeTheirs() throws Exception {
        given(work.open(any(), any())).willThrow(new ProblemException(TaskWork.CLAIMED_BY_ANOTHER));

        MockHttpServletResponse answer = send(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(ADDRESS),
                Dossiers.caller(Role.OFFICE));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Iemand anders heeft deze taak");
    }
}
