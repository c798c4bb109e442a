package org.keurwerk.audit.objection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.TestIds;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.objection.FilingObjection.FileObjection;
import org.keurwerk.audit.objection.ReadingObjections;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.mock.web.MockHttpServletResponse;

class ObjectionPagesTest extends PageSlice {

    private static final String ADDRESS = "/trajectories/trj_1/objection";

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);

    @BeforeEach
    void aDecision() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(filingObjection.until(any())).willReturn(Optional.of(LocalDate.parse("2021-04-12")));
        given(filingObjection.open(any(), any())).willReturn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageSaysUntilWhenWhatWillHappenAndThatTheDecisionStands(String language) throws Exception {
        Document page = page(ADDRESS, organisation, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "12 april 2021" : "12 April 2021")
                .contains(language.equals("nl") ? "blijft het besluit staan" : "the decision stands");
        assertThat(page.select("form[action$=objection]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anObjectionIsReadWithItsCommitteeAndItsAdvice(String language) throws Exception {
        given(filingObjection.open(any(), any())).willReturn(false);
        given(readingObjections.of(any(), any()))
                .willReturn(Dossiers.FEATURES.get(ReadingObjections.class).of(TestIds.TRJ_1, organisation));

        Document page = page(ADDRESS, organisation, language);

        assertThat(page.select("form[action$=objection]")).isEmpty();
        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains("Norm 6 is te laag beoordeeld.", "Lid een, Lid twee, Lid drie", "te laag.")
                .contains(language.equals("nl") ? "Gegrond" : "Well founded");
    }

    @Test
    void withoutGroundsNothingIsFiled() throws Exception {
        MockHttpServletResponse answer = send(post(ADDRESS).param("grounds", " "), organisation);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("a[href=#grounds]"))
                .hasSize(1);
        then(filingObjection).should(never()).file(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objection-too-late",
                "objection-open",
                "objection-positive",
                "objection-decided",
                "objection-no-decision"
            })
    void eachRefusalHasItsWordsAndWhatWasTypedStays(String code) throws Exception {
        willThrow(ProblemException.invalid(List.of(FieldProblem.of("grounds", code, "2021-04-12"))))
                .given(filingObjection)
                .file(any(), any(), any());

        MockHttpServletResponse answer = send(post(ADDRESS).param("grounds", "Niet eens"), organisation);

        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#grounds-error").text()).isNotBlank().doesNotContain("??", "objection-");
        assertThat(page.select("#grounds").text()).isEqualTo("Niet eens");
    }

    @Test
    void itIsFiled() throws Exception {
        MockHttpServletResponse answer = send(post(ADDRESS).param("grounds", "Norm 6"), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS);
        then(filingObjection).should().file(TestIds.TRJ_1, new FileObjection("Norm 6"), organisation);
    }
}
