package org.keurwerk.audit.suspension.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
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
import org.keurwerk.audit.suspension.Held;
import org.keurwerk.audit.suspension.OpeningSuspension.OpenSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions.Case;
import org.keurwerk.audit.suspension.Standing;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.SuspensionId;
import org.springframework.mock.web.MockHttpServletResponse;

class SuspensionPagesTest extends PageSlice {

    private static final String ADDRESS = "/trajectories/trj_1/suspension";
    private static final String NUMBER = "CBCT-2021-000117-R";

    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void certified() {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(readingSuspensions.certificates(any()))
                .willReturn(List.of(new Held(
                        NUMBER, Scope.LIBRARY, LocalDate.parse("2025-03-22"), Standing.State.HOLDS, null, null)));
        given(openingSuspension.firstHearing()).willReturn(LocalDate.parse("2021-03-09"));
        given(openingSuspension.lastHearing()).willReturn(LocalDate.parse("2021-06-07"));
        given(openingSuspension.open(any(), any())).willReturn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageSaysWhatWillHappenWhoHearsOfItAndHowItEnds(String language) throws Exception {
        Document page = page(ADDRESS, office, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(NUMBER)
                .contains(
                        language.equals("nl")
                                ? "Tot dat besluit blijft het geldig"
                                : "Until that decision it stays valid")
                .contains(
                        language.equals("nl")
                                ? "van 9 maart 2021 tot en met 7 juni 2021"
                                : "from 9 March 2021 to 7 June 2021");
        assertThat(page.select("input[name=scope]").hasAttr("checked")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aCaseIsReadAlsoByWhoCannotOpenOne(String language) throws Exception {
        given(openingSuspension.open(any(), any())).willReturn(false);
        given(readingSuspensions.of(any(), any())).willReturn(List.of(withdrawn()));

        Document page = page(ADDRESS, Dossiers.caller(Role.ORGANISATION), language);

        assertThat(page.select("form[action$=suspension]")).isEmpty();
        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains("Een ernstige klacht.", "Niet hersteld.", "Nog steeds niet.")
                .contains(language.equals("nl") ? "bezwaar is mogelijk tot en met" : "an objection is possible until");
    }

    @Test
    void withoutAReasonAndAHearingNothingIsOpenedAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer =
                send(post(ADDRESS).param("scope", "LIBRARY").param("hearingPlace", "Hier"), office);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("a[href=#reason], a[href=#hearingOn]")).hasSize(2);
        assertThat(page.select("#hearingPlace").val()).isEqualTo("Hier");
        then(openingSuspension).should(never()).open(any(), any(OpenSuspension.class), any());
    }

    @Test
    void itIsOpenedAndThePageSaysSo() throws Exception {
        MockHttpServletResponse answer = send(
                post(ADDRESS)
                        .param("scope", "LIBRARY")
                        .param("reason", "Een ernstige klacht.")
                        .param("hearingOn", "2021-03-15")
                        .param("hearingPlace", "Op ons kantoor"),
                office);

        assertThat(answer.getRedirectedUrl()).isEqualTo(ADDRESS);
        then(openingSuspension)
                .should()
                .open(
                        TestIds.TRJ_1,
                        new OpenSuspension(
                                Scope.LIBRARY, "Een ernstige klacht.", LocalDate.parse("2021-03-15"), "Op ons kantoor"),
                        office);
    }

    private static Case withdrawn() {
        return new Case(
                new SuspensionId("sus_1"),
                NUMBER,
                Scope.LIBRARY,
                LocalDate.parse("2025-03-22"),
                "Een ernstige klacht.",
                LocalDate.parse("2024-02-01"),
                LocalDate.parse("2024-02-19"),
                "Op ons kantoor",
                SuspensionOutcome.SUSPENDED,
                LocalDate.parse("2024-02-29"),
                LocalDate.parse("2024-08-29"),
                "Niet hersteld.",
                SuspensionOutcome.WITHDRAWN,
                LocalDate.parse("2024-08-26"),
                "Nog steeds niet.",
                LocalDate.parse("2024-10-07"),
                null,
                null,
                false);
    }
}
