package org.keurwerk.audit.reopening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.WellBuiltPage;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.reopening.OpeningStageAgain;
import org.keurwerk.audit.reopening.OpeningStageAgain.Offered;
import org.keurwerk.audit.reopening.OpeningStageAgain.Reopen;
import org.keurwerk.audit.reopening.TakingBack;
import org.keurwerk.audit.reopening.TakingBack.Return;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReopeningPagesTest extends PageSlice {

    private static final Caller ORGANISATION = Dossiers.caller(Role.ORGANISATION);
    private static final Caller OFFICE = Dossiers.caller(Role.OFFICE);
    private static final TaskId TASK = new TaskId("task-1");
    private static final String TAKE_BACK = "/tasks/task-1/taking-back";
    private static final String STAGE = "/trajectories/trj_1/stage";

    @BeforeEach
    void somethingWasHandedIn() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(takingBack.get(eq(TASK), any()))
                .willReturn(new FinishedTask(
                        Dossiers.submission(Kinds.SELF_EVALUATION, Map.of(), "abc"), Dossiers.trajectory(), true));
        given(openingStageAgain.stages(eq(TRJ_1), any()))
                .willReturn(List.of(
                        new Offered(Phase.INTAKE, "stage-visit-agreed"), new Offered(Phase.SELF_EVALUATION, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void bothPagesSayWhatWillHappenAndWhoHearsOfIt(String language) throws Exception {
        for (String address : List.of(TAKE_BACK, STAGE)) {
            Document page = page(address, address.equals(STAGE) ? OFFICE : ORGANISATION, language);

            assertThat(page.select(".kw-asked dt")).hasSize(3);
            assertThat(page.select("main").text()).doesNotContain("??");
            assertThat(page.select("details.kw-help")).hasSize(1);
        }
    }

    @Test
    void aStageThatSomethingStandsInTheWayOfSaysWhat() throws Exception {
        Document page = page(STAGE, OFFICE, "nl");

        assertThat(page.select("input[value=INTAKE]").attr("aria-describedby")).isEqualTo("stage-0-why");
        assertThat(page.select("#stage-0-why").text()).contains("Zeg eerst het bezoek af");
    }

    @Test
    void whatWasSaidIsPassedOn() throws Exception {
        assertThat(send(post(TAKE_BACK).param("reason", "Fout getal"), ORGANISATION)
                        .getRedirectedUrl())
                .isEqualTo("/tasks");
        verify(takingBack).takeBack(eq(TASK), eq(new Return("Fout getal")), any());

        assertThat(send(
                                post(STAGE)
                                        .param("version", "3")
                                        .param("stage", "SELF_EVALUATION")
                                        .param("reason", "Verkeerd"),
                                OFFICE)
                        .getRedirectedUrl())
                .isEqualTo("/trajectories/trj_1");
        verify(openingStageAgain).reopen(eq(TRJ_1), eq(new Reopen(Phase.SELF_EVALUATION, "Verkeerd")), eq(3L), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aPageThatIsOlderThanTheLastOpeningIsRefusedInWordsAndKeepsWhatWasTyped(String language) throws Exception {
        given(openingStageAgain.version(TRJ_1)).willReturn(3L);
        assertThat(page(STAGE, OFFICE, language).select("input[name=version]").attr("value"))
                .isEqualTo("3");
        willThrow(new ProblemException(OpeningStageAgain.OPENED_SINCE))
                .given(openingStageAgain)
                .reopen(any(), any(), any(), any());

        MockHttpServletResponse answer = send(
                post(STAGE)
                        .param("lang", language)
                        .param("version", "2")
                        .param("stage", "SELF_EVALUATION")
                        .param("reason", "Verkeerde vestiging"),
                OFFICE);
        Document page = WellBuiltPage.check(answer.getContentAsString(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(page.select("[role=alert]").text())
                .contains(language.equals("nl") ? "Er is niets geopend" : "Nothing was opened");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Verkeerde vestiging");
        assertThat(page.select("input[name=stage][checked]").attr("value")).isEqualTo("SELF_EVALUATION");
        assertThat(page.select("input[name=version]").attr("value")).isEqualTo("3");
        send(post(STAGE).param("stage", "INTAKE").param("reason", "Verkeerd"), OFFICE);
        verify(openingStageAgain).reopen(eq(TRJ_1), eq(new Reopen(Phase.INTAKE, "Verkeerd")), eq(-1L), any());
    }

    @Test
    void theApiTagsTheStagesAndPassesTheTagOn() throws Exception {
        given(openingStageAgain.version(TRJ_1)).willReturn(3L);
        assertThat(send(get("/api/v1" + STAGE), OFFICE).getHeader(HttpHeaders.ETAG))
                .isEqualTo("\"3\"");

        willThrow(new ProblemException(OpeningStageAgain.OPENED_SINCE))
                .given(openingStageAgain)
                .reopen(any(), any(), eq(2L), any());
        String said = "{\"stage\":\"SELF_EVALUATION\",\"reason\":\"Verkeerd\"}";
        assertThat(send(stageSaid(said).header(HttpHeaders.IF_MATCH, "\"2\""), OFFICE)
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(stageSaid(said).header(HttpHeaders.IF_MATCH, "\"3\""), OFFICE)
                        .getStatus())
                .isEqualTo(204);
        assertThat(send(stageSaid(said), OFFICE).getStatus()).isEqualTo(204);
        verify(openingStageAgain).reopen(eq(TRJ_1), eq(new Reopen(Phase.SELF_EVALUATION, "Verkeerd")), isNull(), any());
    }

    private static MockHttpServletRequestBuilder stageSaid(String said) {
        return post("/api/v1" + STAGE).contentType(MediaType.APPLICATION_JSON).content(said);
    }

    @Test
    void whatIsMissingOrRefusedStandsBesideItsField() throws Exception {
        MockHttpServletResponse missing = send(post(STAGE).param("stage", "NOWHERE"), OFFICE);
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(missing.getContentAsString()).select("a[href=#stage], a[href=#reason]"))
                .hasSize(2);
        verify(openingStageAgain, never()).reopen(any(), any(), any(), any());

        willThrow(ProblemException.invalid(List.of(FieldProblem.of("stage", "stage-visit-agreed"))))
                .given(openingStageAgain)
                .reopen(any(), any(), any(), any());
        assertThat(send(post(STAGE).param("stage", "INTAKE").param("reason", "Verkeerd"), OFFICE)
                        .getStatus())
                .isEqualTo(422);

        willThrow(new ProblemException(TakingBack.TOO_LATE)).given(takingBack).takeBack(any(), any(), any());
        MockHttpServletResponse late = send(post(TAKE_BACK).param("reason", "Fout"), ORGANISATION);
        assertThat(late.getStatus()).isEqualTo(409);
    }
}
