package org.keurwerk.audit.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.ReplacingAuditor.Choices;
import org.keurwerk.audit.planning.ReplacingAuditor.Replace;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.mock.web.MockHttpServletResponse;

class ReplacingAuditorPagesTest extends PageSlice {

    private static final Caller OFFICE = Dossiers.caller(Role.OFFICE);
    private static final String ADDRESS = "/trajectories/trj_1/team/replacement";

    @BeforeEach
    void aTeam() {
        given(trajectories.get(any(), any()))
                .willReturn(TrajectorySamples.trajectory("trj_1").build());
        given(replacingAuditor.choices(any(), any())).willReturn(new Choices(List.of(), List.of()));
    }

    @Test
    void thePageSaysWhatWillHappenAndWhoHearsOfIt() throws Exception {
        Document page = page(ADDRESS, OFFICE, "nl");

        assertThat(page.select(".kw-asked").text()).contains("Wat er gebeurt", "Wie het hoort", "bezwaar");
    }

    @Test
    void whatWasSaidIsPassedOn() throws Exception {
        MockHttpServletResponse answer = send(
                post(ADDRESS)
                        .param("auditor", "auditor-co")
                        .param("substitute", "auditor-peer")
                        .param("reason", "Ziek"),
                OFFICE);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/trajectories/trj_1");
        verify(replacingAuditor).replace(eq(TRJ_1), eq(new Replace("auditor-co", "auditor-peer", "Ziek")), any());
    }

    @Test
    void whatIsMissingOrRefusedStandsBesideItsField() throws Exception {
        assertThat(send(post(ADDRESS).param("auditor", "auditor-co"), OFFICE).getStatus())
                .isEqualTo(422);

        willThrow(ProblemException.invalid(
                        List.of(FieldProblem.of("substitute", "team-objection-upheld", "2021-01-12"))))
                .given(replacingAuditor)
                .replace(any(), any(), any());
        MockHttpServletResponse refused = send(
                post(ADDRESS)
                        .param("auditor", "auditor-co")
                        .param("substitute", "auditor-peer")
                        .param("reason", "Ziek"),
                OFFICE);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("gegrond gevonden");
    }
}
