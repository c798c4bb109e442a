package org.keurwerk.audit.midterm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.midterm.Midterm.Became;
import org.keurwerk.audit.midterm.ReadingMidterm.Line;
import org.keurwerk.audit.midterm.ReadingMidterm.MidtermCompared;
import org.keurwerk.audit.midterm.ReadingMidterm.Norm;
import org.keurwerk.audit.midterm.ReadingMidterm.Point;
import org.keurwerk.contracts.id.SubmissionId;

class MidtermPagesTest extends PageSlice {

    private static final LocalDate ASKED = LocalDate.parse("2023-03-22");

    @ParameterizedTest
    @CsvSource({
        "nl, 'gevraagd op 22 maart 2023 en ingediend op 2 mei 2023', Uitgevoerd",
        "en, 'asked for on 22 March 2023 and submitted on 2 May 2023', Carried out"
    })
    void whatWasHandedInStandsBesideTheAudit(String language, String state, String became) throws Exception {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(readingMidterm.of(any(), any()))
                .willReturn(new MidtermCompared(
                        ASKED,
                        "HANDED_IN",
                        null,
                        LocalDate.parse("2023-05-02"),
                        new SubmissionId("sub_1"),
                        "Een nieuwe vestiging.",
                        List.of(new Point("2", "Maak een plan.", Became.DONE, "Het plan is er.")),
                        List.of(new Norm("1", 81.3, 75.0, 87.5, List.of(new Line("1.1", 3, null, 4))))));

        Document page = page("/trajectories/trj_1/midterm", Dossiers.caller(Role.ORGANISATION), language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(state, became, "Maak een plan.", "Het plan is er.", "Een nieuwe vestiging.", "81%", "87%");
        assertThat(page.select("a[href=/submissions/sub_1]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, PLANNED, Zij wordt gevraagd op 22 maart 2023",
        "nl, ASKED, Zij is gevraagd op 22 maart 2023",
        "en, NOT_ANSWERED, on 18 May 2023 it was asked for no more",
        "en, CERTIFICATE_ENDED, because no certificate was valid",
        "nl, NOT_NEEDED, er is niets gevraagd"
    })
    void whereNothingWasHandedInThePageSaysWhy(String language, String state, String words) throws Exception {
        given(trajectories.get(any(), any())).willReturn(Dossiers.trajectory());
        given(readingMidterm.of(any(), any()))
                .willReturn(new MidtermCompared(
                        ASKED, state, LocalDate.parse("2023-05-18"), null, null, null, List.of(), List.of()));

        Document page = page("/trajectories/trj_1/midterm", Dossiers.caller(Role.OFFICE), language);

        assertThat(page.select("main").text()).doesNotContain("??").contains(words);
    }
}
