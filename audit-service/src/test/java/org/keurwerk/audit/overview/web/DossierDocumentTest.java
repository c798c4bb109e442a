package org.keurwerk.audit.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Dossiers;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.PageSlice;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.Amendment;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.overview.DecisionLetter;
import org.keurwerk.audit.overview.Difference;
import org.keurwerk.audit.overview.ReportChanges;
import org.keurwerk.audit.overview.WholeReport;
import org.keurwerk.audit.overview.WholeReport.NormPart;
import org.keurwerk.audit.overview.WholeReport.Remarked;
import org.keurwerk.audit.overview.WholeReport.Scored;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.report.Report.About;
import org.keurwerk.audit.report.Report.Answer;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.audit.report.ReportView;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.testsupport.Archival;
import org.springframework.mock.web.MockHttpServletResponse;

class DossierDocumentTest extends PageSlice {

    private static final String NAME = Dossiers.trajectory().organisationName();
    private static final String LONG = "De organisatie werkt planmatig en betrekt haar omgeving. ".repeat(12);
    private static final LocalDate FINAL_ON = LocalDate.of(2021, 3, 12);

    @BeforeEach
    void aFinalReportAndADecision() {
        given(reports.of(eq(TRJ_1), any())).willReturn(whole());
        given(decisionLetters.of(eq(TRJ_1), any())).willReturn(letter());
        given(trajectories.get(eq(TRJ_1), any())).willReturn(Dossiers.trajectory());
    }

    @Test
    void theReportIsOneWholeDocumentOnScreen() throws Exception {
        Document page = page("/trajectories/trj_1/report", Dossiers.caller(Role.ORGANISATION), "nl");

        assertThat(page.text())
                .contains("Definitief rapport", "Slot.", "Scores met onderbouwing", "Het plan is er.")
                .contains("Bevinding", "Ontwikkelpunt", "Opmerking 1", "Dit klopt niet.", "Overgenomen", "Dat is zo.");
        assertThat(page.select("a[href=/trajectories/trj_1/report/pdf]")).hasSize(1);
    }

    @Test
    void theReportOnPaperSaysTheSameWithPageNumbers() throws Exception {
        byte[] pdf = pdf("/trajectories/trj_1/report/pdf", "nl");

        Files.write(Path.of("target/report.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains(NAME, "12 maart 2021", Dossiers.KIB.nameIn("nl"), "Slot.", "Het plan is er.")
                .contains("Opmerking 1", "Dit klopt niet.", "Overgenomen", "Kenmerk", "2 / ");
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
    }

    @Test
    void theReportIsPrintedInTheLanguageOfTheReader() throws Exception {
        assertThat(textOf(pdf("/trajectories/trj_1/report/pdf", "en")))
                .contains("12 March 2021", Dossiers.KIB.nameIn("en"), "Scores with rationale", "Accepted")
                .doesNotContain("Bevinding");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        for (String address : List.of("report/pdf", "decision/pdf")) {
            assertThat(pdf("/trajectories/trj_1/" + address, "nl"))
                    .isEqualTo(pdf("/trajectories/trj_1/" + address, "nl"));
        }
    }

    @Test
    void theDecisionIsALetterToTheOrganisation() throws Exception {
        byte[] pdf = pdf("/trajectories/trj_1/decision/pdf", "nl");

        Files.write(Path.of("target/decision.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains("Postbus 1", "9700 AA Groningen", "Besluit over de certificering van " + NAME)
                .contains("op grond van het definitieve rapport van 12 maart 2021", "gecertificeerd", "Daarom.")
                .contains("CBCT-2021-000117-R");
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(textOf(pdf("/trajectories/trj_1/decision/pdf", "en")))
                .contains("Decision on the certification of", "certified");
    }

    @Test
    void aSelfEvaluationIsPrintedWhole() throws Exception {
        Submission submission = Dossiers.submission(
                Kinds.SELF_EVALUATION,
                Map.of(
                        "ambitions",
                        "Meer lezers.\nEn schrijvers. سلام",
                        "bottlenecks",
                        LONG,
                        "answers",
                        Dossiers.rows(Map.of("situation", LONG, "judgement", 3))),
                "abc");
        given(answers.one(eq(new SubmissionId("sub_1")), any())).willReturn(submission);

        byte[] pdf = pdf("/trajectories/trj_1/submissions/sub_1/pdf", "nl");

        Files.write(Path.of("target/self-evaluation.pdf"), pdf);
        assertThat(textOf(pdf)).contains("Zelfevaluatie", "Meer lezers.", "سلام", "Controlecode", "abc");
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @Test
    void whoMayNotReadItMayNotPrintIt() throws Exception {
        given(reports.of(eq(TRJ_1), any())).willThrow(ProblemException.notFound("trajectory"));
        given(decisionLetters.of(eq(TRJ_1), any())).willThrow(ProblemException.notFound("trajectory"));
        given(answers.one(any(), any())).willThrow(ProblemException.notFound("submission"));
        for (String address : List.of("report", "report/pdf", "decision/pdf", "submissions/sub_1/pdf")) {
            assertThat(send(get("/trajectories/trj_1/" + address), Dossiers.caller(Role.ORGANISATION))
                            .getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private byte[] pdf(String address, String language) throws Exception {
        MockHttpServletResponse answer = send(get(address).param("lang", language), Dossiers.caller(Role.ORGANISATION));
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reading = new PDFTextStripper();
            reading.setSortByPosition(true);
            return reading.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static WholeReport whole() {
        List<Norm> norms = Dossiers.KIB.norms();
        return new WholeReport(
                Dossiers.trajectory(),
                Dossiers.KIB,
                new ReportView(
                        "rep_1",
                        TRJ_1,
                        "Een goed beeld.",
                        List.of(new Finding("1", "Sterk.", null)),
                        LocalDate.of(2021, 2, 22),
                        LocalDate.of(2021, 3, 8),
                        new Response(
                                false, List.of(Remark.onFinding("1", "Dit klopt niet.")), LocalDate.of(2021, 3, 3)),
                        List.of(new Answer(0, true, "Dat is zo.")),
                        "Slot. " + LONG,
                        List.of(new Finding("1", "Sterker.", null)),
                        FINAL_ON),
                List.of(new AccountId("acc_AUDITOR"), new AccountId("acc_co")),
                null,
                norms.stream()
                        .map(norm -> new NormScore(norm.id(), norm.id().equals("2") ? 41 : 81.3, 75, 55))
                        .toList(),
                norms.stream().map(DossierDocumentTest::part).toList(),
                new ReportChanges(
                        List.of(new ReportChanges.Text(
                                ReportChanges.Which.FINDING, "1", Difference.between("Sterk.", "Sterker."))),
                        List.of(new Amendment(
                                new Score("1.1", 2, "Omdat.", Pdca.DO), new Score("1.1", 3, "Omdat.", Pdca.DO))),
                        List.of(new ReportChanges.Percentage("1", 54.9, 61.1))));
    }

    private static NormPart part(Norm norm) {
        return new NormPart(
                norm,
                new Finding(norm.id(), LONG, "Maak een plan."),
                norm.subNorms().stream()
                        .map(subNorm ->
                                new Scored(subNorm, new Score(subNorm.id(), 3, "Het plan is er. " + LONG, Pdca.DO)))
                        .toList(),
                norm.id().equals("1")
                        ? List.of(new Remarked(
                                1, "Dit klopt niet.", About.FINDING, null, new Answer(0, true, "Dat is zo.")))
                        : List.of());
    }

    private static DecisionLetter letter() {
        return new DecisionLetter(
                Dossiers.trajectory(),
                Dossiers.KIB,
                new Decision(
                        "dec_1",
                        TRJ_1,
                        1,
                        List.of(
                                new ScopeOutcome(Scope.LIBRARY, Outcome.CERTIFIED),
                                new ScopeOutcome(Scope.POI, Outcome.CONDITIONAL)),
                        "Daarom. " + LONG,
                        null,
                        new AccountId("acc_director"),
                        LocalDate.of(2021, 3, 22),
                        LocalDate.of(2025, 3, 22),
                        "hash",
                        2),
                List.of(new IssuedCertificate(
                        "CBCT-2021-000117-R",
                        TRJ_1,
                        Scope.LIBRARY,
                        LocalDate.of(2021, 3, 22),
                        LocalDate.of(2025, 3, 22),
                        1)),
                "Postbus 1\n9700 AA Groningen",
                FINAL_ON);
    }
}
