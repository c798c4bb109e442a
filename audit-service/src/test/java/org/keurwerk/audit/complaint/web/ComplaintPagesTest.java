package org.keurwerk.audit.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.keurwerk.audit.complaint.FilingComplaint.FileComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.complaint.ReadingComplaints.Case;
import org.keurwerk.contracts.id.ComplaintId;
import org.springframework.mock.web.MockHttpServletResponse;

class ComplaintPagesTest extends PageSlice {

    private static final String NEW = "/complaints/new";
    private static final String ONE = "/complaints/cmp_1";

    private final Caller organisation = Dossiers.caller(Role.ORGANISATION);
    private final Caller office = Dossiers.caller(Role.OFFICE);

    @BeforeEach
    void oneComplaint() {
        ReadingComplaints real = Dossiers.FEATURES.get(ReadingComplaints.class);
        Case one = real.of(new ComplaintId("cmp_1"), office);
        given(readingComplaints.all(any())).willReturn(List.of(one));
        given(readingComplaints.of(any(), any())).willReturn(one);
        given(readingComplaints.dossierOf(any(), any())).willReturn(TestIds.TRJ_1);
        given(filingComplaint.choices(any())).willReturn(List.of(Dossiers.trajectory()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theListSaysOfEachHowFarItIsAndByWhenItIsAnswered(String language) throws Exception {
        Document own = page("/complaints", organisation, language);
        Document all = page("/complaints", office, language);

        assertThat(own.select("main").text()).doesNotContain("??").contains("Wachten op antwoord");
        assertThat(own.select("a[href=/complaints/new]")).hasSize(1);
        assertThat(all.select("main").text())
                .doesNotContain("??")
                .contains("Bibliotheek Voorbeeld-Noord")
                .contains(language.equals("nl") ? "in behandeling" : "being handled");
        assertThat(all.select("a[href=/complaints/new]")).isEmpty();
        assertThat(all.select("a[href=/surveys]")).isNotEmpty();
        given(readingComplaints.all(any())).willReturn(List.of());
        assertThat(page("/complaints?state=open", office, language)
                        .select("main")
                        .text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "Er staat geen klacht open" : "No complaint is open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageOfOneShowsWhatWasSaidAndToItsOrganisationWhatCanStillBeDone(String language) throws Exception {
        Document own = page(ONE, organisation, language);
        Document read = page(ONE, office, language);

        assertThat(own.select("main").text())
                .doesNotContain("??")
                .contains("Wij wachtten drie weken", "Een excuus.", "Klopt dat?");
        assertThat(own.select("form[action^=/complaints/cmp_1]")).hasSize(2);
        assertThat(read.select("form[action^=/complaints/cmp_1]")).isEmpty();
        given(readingComplaints.handles(any(), any())).willReturn(true);
        assertThat(page(ONE, office, language).select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "geen auditor bij dit dossier" : "has no auditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whoeverComplainsReadsFirstWhatFollowsAndWhoReadsIt(String language) throws Exception {
        Document page = page(NEW + "?about=trj_1", organisation, language);

        assertThat(page.select("main").text())
                .doesNotContain("??")
                .contains(language.equals("nl") ? "binnen zes weken" : "within six weeks");
        assertThat(page.select("option[selected]").val()).isEqualTo("trj_1");
    }

    @Test
    void withoutSubjectAndTextNothingIsFiledAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer =
                send(post(NEW).param("about", "trj_1").param("wish", "Een excuus"), organisation);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("a[href=#subject], a[href=#text]")).hasSize(2);
        assertThat(page.select("#wish").text()).isEqualTo("Een excuus");
        assertThat(page.select("option[selected]").val()).isEqualTo("trj_1");
        then(filingComplaint).should(never()).file(any(), any(), any());
    }

    @Test
    void itIsFiledAboutATrajectoryOrAboutNone() throws Exception {
        send(post(NEW).param("about", "trj_1").param("subject", "A").param("text", "B"), organisation);
        send(post(NEW).param("about", "").param("subject", "A").param("text", "B"), organisation);

        FileComplaint said = new FileComplaint("A", "B", null);
        then(filingComplaint).should().file(TestIds.TRJ_1, said, organisation);
        then(filingComplaint).should().file(eq(null), eq(said), eq(organisation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theFileHasARowForEach(String language) throws Exception {
        MockHttpServletResponse file = send(get("/complaints/list.csv").param("lang", language), office);

        assertThat(file.getContentAsString())
                .doesNotContain("??")
                .contains("Bibliotheek Voorbeeld-Noord", "Wachten op antwoord")
                .contains(language.equals("nl") ? "in behandeling" : "being handled");
    }
}
