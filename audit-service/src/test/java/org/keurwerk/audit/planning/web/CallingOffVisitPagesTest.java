package org.keurwerk.audit.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
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
import org.keurwerk.audit.planning.CallingOffVisit.CallOff;
import org.keurwerk.audit.planning.Visit;
import org.springframework.mock.web.MockHttpServletResponse;

class CallingOffVisitPagesTest extends PageSlice {

    private static final String ADDRESS = "/trajectories/trj_1/visit/cancellation";

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);

    @BeforeEach
    void agreed() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(callingOffVisit.get(eq(TestIds.TRJ_1), any()))
                .willReturn(new Visit(
                        "vis_1",
                        0,
                        List.of(LocalDate.parse("2021-02-09"), LocalDate.parse("2021-02-10")),
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageSaysWhatWillHappenAndWhoHearsOfIt(String language) throws Exception {
        Document page = page(ADDRESS, organisation, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "9 februari 2021" : "9 February 2021");
        assertThat(page.select("details.kw-help")).hasSize(1);
    }

    @Test
    void withoutAReasonNothingIsCalledOffAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer =
                send(post(ADDRESS).param("reason", " ").param("wishes", "liever in maart"), organisation);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("a[href=#reason]")).isNotEmpty();
        assertThat(page.select("#wishes").text()).isEqualTo("liever in maart");
        then(callingOffVisit).should(never()).callOff(any(), any(), any());
    }

    @Test
    void aVisitIsCalledOffAndTheDossierSaysSo() throws Exception {
        MockHttpServletResponse answer =
                send(post(ADDRESS).param("reason", "Ziek").param("wishes", ""), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/trajectories/trj_1");
        then(callingOffVisit).should().callOff(TestIds.TRJ_1, new CallOff("Ziek", null), organisation);
    }
}
