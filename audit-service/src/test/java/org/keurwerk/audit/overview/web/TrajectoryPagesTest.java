package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.application.AppliedFor;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.overview.Timeline;
import org.keurwerk.audit.overview.Timeline.Step;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Line;
import org.keurwerk.audit.overview.TrajectoryOverview.Status;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.reopening.Reopening;
import org.keurwerk.audit.suspension.Held;
import org.keurwerk.audit.suspension.ReadingSuspensions;
import org.keurwerk.audit.suspension.Standing;
import org.keurwerk.audit.suspension.SuspensionSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.keurwerk.audit.withdrawal.Withdrawal;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskSummary;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.SubmissionId;
import org.springframework.mock.web.MockHttpServletResponse;

class TrajectoryPagesTest extends PageSlice {

    private final Submission scores = Dossiers.submission(
            Kinds.SCORE_NORMS,
            Map.of(
                    "scores",
                    Dossiers.rows(new LinkedHashMap<>(Map.of("score", 3, "rationale", "Omdat.", "phase", "DO")))),
            "abc");

    private List<IssuedCertificate> certificates = List.of();
    private List<NormScore> scored = Dossiers.FEATURES.get(Scores.class).of(TRJ_1);

    @BeforeEach
    void oneTrajectory() throws IOException {
        TaskSummary concept = Dossiers.summary(Kinds.WRITE_CONCEPT_REPORT);
        Line line = new Line(Dossiers.trajectory(), Status.DUE, List.of(concept));
        Timeline timeline = new Timeline(List.of(
                new Step(
                        Phase.INTAKE,
                        1,
                        Timeline.State.DONE,
                        LocalDate.of(2020, 7, 15),
                        LocalDate.of(2020, 7, 1),
                        LocalDate.of(2020, 7, 14)),
                new Step(
                        Phase.REPORT,
                        1,
                        Timeline.State.NOW,
                        LocalDate.of(2021, 3, 24),
                        LocalDate.of(2021, 2, 11),
                        null),
                new Step(
                        Phase.VISIT, 1, Timeline.State.DONE, null, LocalDate.of(2021, 2, 9), LocalDate.of(2021, 2, 11)),
                new Step(Phase.DECISION, 1, Timeline.State.TODO, LocalDate.of(2021, 4, 8), null, null),
                new Step(Phase.EVALUATION, 1, Timeline.State.TODO, LocalDate.of(2021, 2, 22), null, null)));
        given(overview.lines(any(), any(), any())).willReturn(new TrajectoryOverview.Lines(List.of(line), 0, 20, 45));
        given(overview.whole(eq(TRJ_1), any()))
                .willAnswer(asked -> whole(
                        line, timeline, asked.getArgument(1, Caller.class).is(Role.ORGANISATION) ? List.of() : scored));
        given(trajectories.get(eq(TRJ_1), any())).willReturn(Dossiers.trajectory());
        given(answers.one(eq(new SubmissionId("sub_1")), any())).willReturn(scores);
        given(process.pictures(TRJ_1)).willReturn(List.of(planning()));
    }

    private TrajectoryOverview.Whole whole(Line line, Timeline timeline, List<NormScore> norms) {
        return new TrajectoryOverview.Whole(
                line,
                timeline,
                Dossiers.FEATURES.get(Intakes.class).of(TRJ_1).orElse(null),
                List.of(new TrajectoryOverview.Member(new AccountId("acc_AUDITOR"), "Leadauditor (demo)", true)),
                Dossiers.FEATURES.get(Visits.class).of(TRJ_1).orElse(null),
                List.of(),
                List.of(scores),
                norms,
                List.of(),
                certificates);
    }

    private static ProcessPicture planning() throws IOException {
        try (InputStream in =
                TrajectoryPagesTest.class.getClassLoader().getResourceAsStream("processes/PlanningProcess.bpmn")) {
            return new ProcessPicture(
                    "PlanningProcess",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Set.of("CallActivity_Team"),
                    Set.of("UserTask_ComposeTeam"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theAnswerComesFirst(String language) throws Exception {
        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), language);

        assertThat(page.select(".kw-asked dt")).hasSize(3);
        assertThat(page.select(".kw-phases li")).hasSize(5);
        assertThat(page.select("[aria-current=step]").get(0).text()).isNotBlank();
        assertThat(page.select(".kw-scores tbody tr")).hasSize(7);
        assertThat(page.select(".kw-scores tbody tr").get(0).text()).contains("81%", "75%");
    }

    @Test
    void theTimelineHasPlannedAndRealDates() throws Exception {
        Elements steps =
                page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), "nl").select(".kw-phases li");

        assertThat(steps.get(0).text()).contains("14 juli 2020", "gepland 15 juli 2020");
        assertThat(steps.get(1).text()).contains("uiterlijk 24 februari", "gepland 24 maart");
        assertThat(steps.get(2).text()).contains("9 en 10 februari");
        assertThat(steps.get(3).text()).contains("verwacht 8 april");
    }

    @Test
    void aReaderReadsWhatIsAskedOfThemBesideTheButtonThatLeadsThere() throws Exception {
        given(open.inbox(any(), any())).willReturn(List.of(Dossiers.summary(Kinds.SELF_EVALUATION)));

        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.ORGANISATION), "nl");

        assertThat(page.select(".kw-asked dl").text())
                .contains("zelfevaluatie", "woensdag 24 februari")
                .doesNotContain("conceptrapport");
        assertThat(page.select(".kw-asked a.btn").text()).isEqualTo("Vul de zelfevaluatie in");
    }

    @Test
    void aDateThatHasPassedIsNoForecast() throws Exception {
        Elements steps =
                page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), "nl").select(".kw-phases li");

        assertThat(steps.get(4).text()).contains("daarna").doesNotContain("22 februari", "verwacht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatWasTakenBackOrOpenedAgainIsListedForWhomItConcerns(String language) throws Exception {
        given(reopenings.of(TRJ_1))
                .willReturn(List.of(
                        reopening("reo_1", Phase.INTAKE, null, Party.OFFICE, "Er kwam een vestiging bij"),
                        reopening("reo_2", Phase.REPORT, "ScoreNorms", Party.AUDITOR, "Verkeerde rij")));

        Document office = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), language);
        Document organisation = page("/trajectories/trj_1", Dossiers.caller(Role.ORGANISATION), language);

        assertThat(office.select("main").text())
                .contains("Er kwam een vestiging bij", "Verkeerde rij")
                .doesNotContain("??");
        assertThat(organisation.select("main").text())
                .contains("Er kwam een vestiging bij")
                .doesNotContain("Verkeerde rij");
    }

    private static Reopening reopening(String id, Phase stage, @Nullable String task, Party by, String reason) {
        return new Reopening(
                id,
                TRJ_1,
                Dossiers.trajectory().organisationId(),
                stage,
                task,
                null,
                by,
                new AccountId("acc_1"),
                List.of(),
                reason,
                Dossiers.NOW,
                null,
                1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aTrajectoryThatWasWithdrawnSaysWhyAndWhatWasCutShort(String language) throws Exception {
        given(withdrawals.of(TRJ_1))
                .willReturn(Optional.of(new Withdrawal(
                        TRJ_1,
                        Party.ORGANISATION,
                        new AccountId("acc_1"),
                        "Wij <b>fuseren</b>",
                        LocalDate.of(2021, 2, 20),
                        null,
                        1)));

        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), language);

        assertThat(page.select(".kw-asked").text()).contains("Wij <b>fuseren</b>", "20");
        assertThat(page.select(".kw-phases li:last-child").text())
                .contains(language.equals("nl") ? "afgebroken" : "cut short");
        assertThat(page.select(".kw-phases li:last-child.done")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aCertificateThatIsSuspendedIsSaidAboveAllElseAndLeadsToItsCase(String language) throws Exception {
        LocalDate end = LocalDate.of(2025, 3, 22);
        certificates = List.of(
                new IssuedCertificate(SuspensionSamples.NUMBER, TRJ_1, Scope.LIBRARY, end.minusYears(4), end, 1));
        given(readingSuspensions.certificates(TRJ_1))
                .willReturn(List.of(new Held(
                        SuspensionSamples.NUMBER,
                        Scope.LIBRARY,
                        end,
                        Standing.State.SUSPENDED,
                        LocalDate.of(2021, 2, 21),
                        LocalDate.of(2021, 8, 20))));
        given(readingSuspensions.opensTo(any())).willReturn(true);
        given(readingSuspensions.of(eq(TRJ_1), any()))
                .willReturn(Dossiers.FEATURES.get(ReadingSuspensions.class).of(TRJ_1, Dossiers.caller(Role.OFFICE)));

        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.ORGANISATION), language);

        assertThat(page.select(".kw-notice.late").text())
                .contains(SuspensionSamples.NUMBER)
                .contains(language.equals("nl") ? "is geschorst sinds" : "is suspended since");
        assertThat(page.select(".kw-documents .kw-status.late").text())
                .contains(
                        language.equals("nl")
                                ? "geschorst sinds 21 februari 2021"
                                : "suspended since 21 February 2021");
        assertThat(page.select("a[href=/trajectories/trj_1/suspension]")).hasSize(2);
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aNormBelowItsMinimumHasAWordAndASymbol(String language) throws Exception {
        scored = List.of(new NormScore("1", 54.9, 75, 55), new NormScore("2", 55, 75, 55));

        Elements rows = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), language)
                .select(".kw-scores tbody tr");

        assertThat(rows.get(0).select(".kw-below").text())
                .isEqualTo(language.equals("nl") ? "onder het minimum" : "below the minimum");
        assertThat(rows.get(0).select(".kw-below i[aria-hidden=true]")).hasSize(1);
        assertThat(rows.get(0).select("rect.score.below")).hasSize(1);
        assertThat(rows.get(1).select(".kw-below, .below")).isEmpty();
    }

    @Test
    void theListAsksForTheStatusThatWasChosenAndSaysWhichThatIs() throws Exception {
        Document page = page("/trajectories?status=LATE", Dossiers.caller(Role.OFFICE), "nl");

        verify(overview).lines(any(), eq(Status.LATE), any());
        assertThat(page.select("#sort option[selected]").val()).isEqualTo("due");
        assertThat(page.select("#status option[selected]").text()).isEqualTo("Te laat");
        assertThat(page.select("nav.kw-pages a").attr("href")).contains("status=LATE");
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, running, due",
        "DUE, running, due",
        "LATE, organisation, organisation",
        "ON_TRACK, running, running"
    })
    void whatIsLateForLongestStandsFirstAmongThoseThatAreLate(
            Status status, FindingTrajectories.Order asked, FindingTrajectories.Order order) throws Exception {
        page("/trajectories?status=" + status + "&sort=" + asked, Dossiers.caller(Role.OFFICE), "nl");

        verify(overview).lines(eq(new FindingTrajectories.Search("", null, null, order, 0, 20)), eq(status), any());
    }

    @Test
    void whoWasToldWhatIsShownAndTheOfficeCanSendAgainWhatFailed() throws Exception {
        given(notices.about(eq(TRJ_1), any()))
                .willReturn(List.of(
                        notice("ntc_1", "concept-report-sent", "org_1", State.SENT, null),
                        notice("ntc_2", "report-finalised-director", "role_director", State.FAILED, "refused")));

        Document office = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), "nl");
        Document auditor = page("/trajectories/trj_1", Dossiers.caller(Role.AUDITOR), "nl");

        assertThat(office.select("#notices li").get(0).text())
                .contains("Het conceptrapport", "aan Bibliotheek Voorbeeld-Noord", "verzonden");
        assertThat(office.select("#notices li").get(1).text())
                .contains("Ter besluit", "aan Directeur", "niet verzonden", "weigerde deze mail");
        assertThat(office.select("#notices form").eachAttr("action"))
                .containsExactly("/trajectories/trj_1/notices/ntc_2/send-again");
        assertThat(auditor.select("#notices form")).isEmpty();
    }

    @Test
    void ofManyNoticesTheEarlierOnesAreFoldedAway() throws Exception {
        given(notices.about(eq(TRJ_1), any()))
                .willReturn(IntStream.range(0, 9)
                        .mapToObj(i -> notice("ntc_" + i, "deadline-reminder", "org_1", State.SENT, null))
                        .toList());

        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), "nl");

        assertThat(page.select("#notices > ul > li")).hasSize(6);
        assertThat(page.select("#notices details summary").text()).isEqualTo("Nog 3 eerdere berichten");
        assertThat(page.select("#notices details li")).hasSize(3);
    }

    @Test
    void sendingAgainSaysThatItIsOnItsWay() throws Exception {
        MockHttpServletResponse answer =
                send("/trajectories/trj_1/notices/ntc_2/send-again", Dossiers.caller(Role.OFFICE));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/trajectories/trj_1#notices");
        verify(sendingAgain).send(eq(TRJ_1), eq(new NoticeId("ntc_2")), any());
    }

    private static Notice notice(String id, String template, String recipient, State state, @Nullable String reason) {
        return new Notice(
                new NoticeId(id), TRJ_1, null, template, recipient, state, LocalDate.of(2021, 2, 22), null, reason, 1);
    }

    @Test
    void theProcessIsAListToo() throws Exception {
        Document page = page("/trajectories/trj_1", Dossiers.caller(Role.OFFICE), "nl");

        assertThat(page.select(".kw-steps li.active").text()).contains("Team afspreken", "nu hier");
        assertThat(page.select(".kw-steps li.visited").text()).contains("Stel het team samen", "gedaan");
        assertThat(page.select("[data-bpmn]").attr("data-active")).isEqualTo("CallActivity_Team");
    }

    @Test
    void theModelComesWithLabelsInTheReadersLanguage() throws Exception {
        String model = html(
                get("/trajectories/trj_1/process/PlanningProcess.bpmn").param("lang", "nl"),
                Dossiers.caller(Role.OFFICE));

        assertThat(model).contains("name=\"Stel het team samen\"").doesNotContain("name=\"Compose team\"");
    }

    @Test
    void anOrganisationSeesNoScoresBeforeTheConceptReport() throws Exception {
        assertThat(page("/trajectories/trj_1", Dossiers.caller(Role.ORGANISATION), "nl")
                        .select(".kw-scores"))
                .isEmpty();
    }

    @Test
    void whatWasSubmittedCanBeRead() throws Exception {
        Document page = page("/trajectories/trj_1/submissions/sub_1", Dossiers.caller(Role.OFFICE), "nl");

        assertThat(page.select("section h2").get(0).text()).isEqualTo("1.1 Een missie die de keuzes stuurt");
        assertThat(page.select("dl.kw-facts").get(0).text()).contains("Score 3", "Fase Do", "Motivering Omdat.");
        assertThat(page.text()).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListSaysHowEachStandsWithASymbolAndAWord(String language) throws Exception {
        Document page = page("/trajectories", Dossiers.caller(Role.OFFICE), language);

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody .kw-status i.bi")).hasSize(1);
        assertThat(page.select("nav.kw-pages").text()).contains("3");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISATION", "AUDITOR", "OFFICE", "DIRECTOR", "BOARD"})
    void anEmptyListSaysWhy(Role role) throws Exception {
        given(overview.lines(any(), any(), any())).willReturn(new TrajectoryOverview.Lines(List.of(), 0, 20, 0));

        assertThat(page("/trajectories", Dossiers.caller(role), "nl")
                        .select(".kw-empty")
                        .text())
                .isNotBlank();
        assertThat(page("/trajectories?q=nergens", Dossiers.caller(role), "nl")
                        .select(".kw-empty")
                        .text())
                .contains("Geen traject past bij deze zoekvraag");
    }

    @Test
    void whatWasWrittenInTheApplicationIsReadByThoseItIsFor() throws Exception {
        given(applications.of(TRJ_1))
                .willReturn(Optional.of(new AppliedFor(
                        TRJ_1,
                        List.of(Scope.LIBRARY),
                        "KIB",
                        null,
                        "2021-Q1",
                        "Graag in maart.",
                        new AccountId("acc_ORGANISATION"),
                        Dossiers.NOW,
                        "abc",
                        1)));

        for (Role role : List.of(Role.ORGANISATION, Role.AUDITOR, Role.OFFICE, Role.DIRECTOR)) {
            assertThat(page("/trajectories/trj_1", Dossiers.caller(role), "nl").text())
                    .contains("Graag in maart.");
        }
    }

    /** What belongs to another choice than the one in the example, and is neither asked nor shown with it. */
    private static final Map<String, Set<String>> OF_ANOTHER_CHOICE = Map.of("ChaseIntake", Set.of("Getypt in reason"));

    /** What was typed is kept and shown: a form that is added is asked by itself. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldOfAnAnswerIsShown(TaskKind kind) throws Exception {
        Map<String, Object> typed = AnswersOfEveryKind.typed(kind);
        if (kind.key().equals("CheckIntake")) {
            // the choice with which there is most to show
            typed.put("verdict", "RETURN");
        }
        given(answers.one(eq(new SubmissionId("sub_1")), any())).willReturn(Dossiers.submission(kind, typed, "abc"));

        String page = page("/trajectories/trj_1/submissions/sub_1", Dossiers.caller(Role.OFFICE), "nl")
                .select("main")
                .text();

        assertThat(AnswersOfEveryKind.texts(typed))
                .filteredOn(text ->
                        !OF_ANOTHER_CHOICE.getOrDefault(kind.key(), Set.of()).contains(text))
                .allSatisfy(text -> assertThat(page).contains(text));
    }

    private static List<TaskKind> kinds() {
        return Dossiers.kinds();
    }

    @Test
    void aForeignDossierLooksLikeOneThatIsNotThere() throws Exception {
        given(overview.whole(eq(TRJ_2), any())).willThrow(ProblemException.notFound("trajectory"));

        MockHttpServletResponse answer = send(get("/trajectories/trj_2"), Dossiers.caller(Role.ORGANISATION));

        assertThat(answer.getStatus()).isEqualTo(404);
    }
}
