package org.keurwerk.audit.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.survey.SurveyResults.Choices;
import org.keurwerk.audit.survey.SurveyResults.Question;
import org.keurwerk.audit.survey.SurveyResults.Results;
import org.springframework.mock.web.MockHttpServletResponse;

class SurveyPagesTest extends PageSlice {

    private final Caller board = Dossiers.caller(Role.BOARD);

    @BeforeEach
    void someAnswered() {
        given(surveyResults.choices(any())).willReturn(new Choices(List.of("KIB"), List.of("2021")));
        given(surveyResults.of(any(), any(), any()))
                .willReturn(new Results(
                        5, 5, List.of(new Question("report", 4.2, List.of(1, 0, 0, 0, 4))), List.of("=Een opmerking")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theAnswersStandTogetherWithWhatWasSaid(String language) throws Exception {
        Document page = page("/surveys", board, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains("5 " + (language.equals("nl") ? "antwoorden" : "answers"), "=Een opmerking")
                .contains(language.equals("nl") ? "4,2" : "4.2");
        assertThat(page.select("tbody tr td")).hasSize(6);
        assertThat(page.select("a.active").attr("href")).isEqualTo("/surveys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void fewerThanFiveAreSaidToBeFewer(String language) throws Exception {
        given(surveyResults.of(any(), any(), any())).willReturn(new Results(0, 5, List.of(), List.of()));

        Document page = page("/surveys", board, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "nog geen 5 antwoorden" : "not 5 answers");
        assertThat(page.select("table")).isEmpty();
        assertThat(page("/surveys?year=2020", board, language).select("main").text())
                .contains(language.equals("nl") ? "niets te tonen" : "Nothing of this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFileHasARowForEachQuestion(String language) throws Exception {
        MockHttpServletResponse file = send(get("/surveys/list.csv").param("lang", language), board);

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getContentAsString())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "Het rapport;4,2;1;0;0;0;4" : "The report,4.2,1,0,0,0,4");
    }
}
