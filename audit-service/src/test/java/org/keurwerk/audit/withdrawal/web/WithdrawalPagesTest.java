package org.keurwerk.audit.withdrawal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.keurwerk.audit.withdrawal.Withdrawing.Withdraw;
import org.keurwerk.contracts.audit.Party;
import org.springframework.mock.web.MockHttpServletResponse;

class WithdrawalPagesTest extends PageSlice {

    private static final String ADDRESS = "/trajectories/trj_1/withdrawal";

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);

    @BeforeEach
    void agreed() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(withdrawing.get(eq(TestIds.TRJ_1), any())).willReturn(Party.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageSaysWhatWillHappenAndWhoHearsOfIt(String language) throws Exception {
        Document page = page(ADDRESS, organisation, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "Alle open taken eindigen" : "All open tasks end");
        assertThat(page.select("details.kw-help")).hasSize(1);
    }

    @Test
    void withoutAReasonNothingEnds() throws Exception {
        MockHttpServletResponse answer = send(post(ADDRESS).param("reason", " "), organisation);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("a[href=#reason]")).isNotEmpty();
        then(withdrawing).should(never()).withdraw(any(), any(), any());
    }

    @Test
    void itEndsAndTheDossierSaysSo() throws Exception {
        MockHttpServletResponse answer = send(post(ADDRESS).param("reason", "Wij fuseren"), organisation);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/trajectories/trj_1");
        then(withdrawing).should().withdraw(TestIds.TRJ_1, new Withdraw("Wij fuseren"), organisation);
    }
}
