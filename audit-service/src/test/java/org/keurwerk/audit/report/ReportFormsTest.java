package org.keurwerk.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.assessment.AssessmentSamples;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.FinaliseReportForm.AnswerText;
import org.keurwerk.audit.report.FinaliseReportForm.FinalReport;
import org.keurwerk.audit.report.Report.Answer;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.RespondToConceptForm.ConceptResponse;
import org.keurwerk.audit.report.RespondToConceptForm.RemarkText;
import org.keurwerk.audit.report.WriteConceptReportForm.ConceptReport;
import org.keurwerk.audit.report.WriteConceptReportForm.FindingText;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From concept report to final report: what must be written, what the organisation may say, and what must be answered. */
class ReportFormsTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Reports reports = new Reports(mongo);
    private final Scores scores = new Scores(mongo);
    private final ConsolidatedScores consolidated = new ConsolidatedScores(SubmissionSamples.answers(mongo), scores);
    private final WriteConceptReportForm concept =
            new WriteConceptReportForm(reports, scores, new Visits(mongo), consolidated);
    private final RespondToConceptForm respond = new RespondToConceptForm(reports, scores, consolidated);
    private final FinaliseReportForm finalise =
            new FinaliseReportForm(reports, scores, consolidated, AssessmentSamples.amending(mongo));
    private final Trajectory trajectory = TrajectorySamples.trajectory("trj_1").build();

    @Test
    void aConceptReportSaysSomethingAboutEveryNorm() {
        assertThat(concept.check(conceptOf(finding("1", "Sterk."), finding("2", "Zwak.")), asked()))
                .isEmpty();
        assertThat(concept.check(conceptOf(finding("2", "Zwak.")), asked()))
                .containsExactly(FieldProblem.of("findings", "norms-missing", "1"));
        assertThat(concept.check(conceptOf(), asked()))
                .containsExactly(FieldProblem.of("findings", "norms-missing", "1, 2"));
    }

    @Test
    void aFindingWithoutWordsAnUnknownNormAndANormTwiceAreNamedWhereTheyStand() {
        assertThat(concept.check(
                        conceptOf(finding("1", "  "), finding("3", "Iets."), finding("2", "A."), finding("2", "B.")),
                        asked()))
                .containsExactly(
                        FieldProblem.of("findings[0].finding", "finding-missing", "1"),
                        FieldProblem.of("findings[1].norm", "norm-unknown", "1, 2"),
                        FieldProblem.of("findings[3].norm", "norm-twice", "2"));
    }

    @Test
    void theConceptIsDatedByTheDayOnWhichItWasSubmitted() {
        concept.follow(
                conceptOf(finding("1", "Sterk."), finding("2", "Zwak.")),
                SubmissionSamples.answered(at("2021-03-02T23:30:00Z"), trajectory));

        Report report = reports.known(TRJ_1);
        assertThat(report.conceptOn()).isEqualTo("2021-03-03");
        assertThat(report.findings())
                .containsExactly(
                        new Finding("1", "Sterk.", "Doe zo voort."), new Finding("2", "Zwak.", "Doe zo voort."));
        assertThat(report.response()).isNull();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.finalSummary()).isNull();
    }

    @Test
    void whoeverAgreesMakesNoRemarks() {
        assertThat(respond.check(response(true), asked())).isEmpty();
        assertThat(respond.check(response(true, remark("1", "Jaartal klopt niet.")), asked()))
                .containsExactly(FieldProblem.of("agreed", "remark-though-agreed"));
    }

    @Test
    void whoeverDoesNotAgreeSaysWhy() {
        assertThat(respond.check(response(false), asked()))
                .containsExactly(FieldProblem.of("remarks", "remark-missing"));
        assertThat(respond.check(response(false, remark("1", "  ")), asked()))
                .containsExactly(FieldProblem.of("remarks", "remark-missing"));
        assertThat(respond.check(response(false, remark("2", "Dit klopt niet.")), asked()))
                .isEmpty();
    }

    @Test
    void aRemarkOnANormThatIsNotThereNamesThoseThatAre() {
        assertThat(respond.check(response(false, remark("1", "A."), remark("8", "B.")), asked()))
                .containsExactly(FieldProblem.of("remarks[1].norm", "norm-unknown", "1, 2"));
    }

    @Test
    void aResponseIsKeptWithItsRemarksAndTheDayOnWhichItCame() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");

        Map<String, Object> told = SubmissionSamples.variables(respond.follow(
                response(false, remark("1", "A."), remark("2", "B.")),
                SubmissionSamples.answered(at("2021-03-10T09:00:00Z"), trajectory)));

        assertThat(told).isEmpty();
        assertThat(reports.known(TRJ_1).response())
                .isEqualTo(new Report.Response(
                        false,
                        List.of(Remark.onFinding("1", "A."), Remark.onFinding("2", "B.")),
                        LocalDate.parse("2021-03-10")));
    }

    @Test
    void theDayByWhichAResponseIsExpectedIsSetOnce() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");

        ReportSamples.respondBy(mongo, TRJ_1, "2021-03-17");
        ReportSamples.respondBy(mongo, TRJ_1, "2021-03-18");

        assertThat(reports.known(TRJ_1).respondBy()).isEqualTo("2021-03-17");
    }

    @Test
    void everyRemarkIsAnsweredWithAReason() {
        remarks(2);

        assertThat(finalise.check(finalReport(answer(0, false, "Nee."), answer(1, false, "Zie bijlage.")), asked()))
                .isEmpty();
        assertThat(finalise.check(finalReport(answer(1, false, "Nee.")), asked()))
                .containsExactly(FieldProblem.of("answers", "remark-unanswered", "1"));
        assertThat(finalise.check(finalReport(), asked()))
                .containsExactly(
                        FieldProblem.of("answers", "remark-unanswered", "1"),
                        FieldProblem.of("answers", "remark-unanswered", "2"));
    }

    @ParameterizedTest(name = "answer {0}, accepted {1}, reason {2}: {3} {4}")
    @CsvSource({
        "0, , Daarom., answers[0].accepted, required",
        "0, false, ' ', answers[0].reason, reason-missing",
        "0, false, , answers[0].reason, reason-missing"
    })
    void anAnswerSaysYesOrNoAndWhy(
            int remark, @Nullable Boolean accepted, @Nullable String reason, String field, String code) {
        remarks(1);

        assertThat(finalise.check(finalReport(new AnswerText(remark, accepted, reason)), asked()))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void anAnswerToARemarkThatWasNotMadeOrAnsweredBeforeIsNamed() {
        remarks(2);

        assertThat(finalise.check(
                        finalReport(
                                answer(0, false, "A."),
                                answer(2, false, "B."),
                                answer(-1, false, "C."),
                                answer(0, false, "D."),
                                answer(1, false, "E.")),
                        asked()))
                .containsExactly(
                        FieldProblem.of("answers[1].remark", "range", "0..1"),
                        FieldProblem.of("answers[2].remark", "range", "0..1"),
                        FieldProblem.of("answers[3].remark", "range", "0..1"));
    }

    @Test
    void whereNothingWasSaidNothingIsAnswered() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");

        assertThat(finalise.check(finalReport(), asked())).isEmpty();
        assertThat(SubmissionSamples.map(finalise.beginning(asked())))
                .containsOnly(
                        Map.entry("summary", "Een goed beeld."),
                        Map.entry("answers", List.of()),
                        Map.entry("findings", List.of()),
                        Map.entry("scores", List.of()));
    }

    @Test
    void theFinalReportBeginsWithTheConceptAndARowPerRemark() {
        remarks(2);

        assertThat(SubmissionSamples.map(finalise.beginning(asked())))
                .containsOnly(
                        Map.entry("summary", "Een goed beeld."),
                        Map.entry("answers", List.of(Map.of("remark", 0), Map.of("remark", 1))),
                        Map.entry("findings", List.of(Map.of("norm", "1", "finding", "Sterk."))),
                        Map.entry("scores", List.of()));
    }

    @Test
    void theFinalReportKeepsTheConceptBesideIt() {
        remarks(1);
        ReportSamples.respond(mongo, TRJ_1, "2021-03-10", "Jaartal.");

        finalise.follow(
                finalReport(answer(0, true, "Terecht.")),
                SubmissionSamples.answered(at("2021-03-12T09:00:00Z"), trajectory));

        Report report = reports.known(TRJ_1);
        assertThat(report.conceptSummary()).isEqualTo("Een goed beeld.");
        assertThat(report.finalSummary()).isEqualTo("Samengevat.");
        assertThat(report.finalOn()).isEqualTo("2021-03-12");
        assertThat(report.answers()).containsExactly(new Answer(0, true, "Terecht."));
        assertThat(report.remarks()).containsExactly(Remark.onFinding("1", "Jaartal."));
    }

    @Test
    void everyTrajectoryHasAReportOfItsOwn() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");

        assertThat(reports.of(TRJ_2)).isEmpty();
        assertThat(Reports.idOf(TRJ_1, 1))
                .isNotEqualTo(Reports.idOf(TRJ_2, 1))
                .isNotEqualTo(Reports.idOf(TRJ_1, 2))
                .isEqualTo(Reports.idOf(TRJ_1, 1));
    }

    @Test
    void aSecondRoundOfReportingHasAReportOfItsOwn() {
        Trajectory again = TrajectorySamples.trajectory("trj_1")
                .in(Phase.REPORT, "2021-02-11")
                .in(Phase.DECISION, "2021-03-12")
                .in(Phase.REPORT, "2021-09-01")
                .build();
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");

        concept.follow(
                conceptOf(finding("1", "Beter."), finding("2", "Goed.")),
                SubmissionSamples.answered(at("2021-09-10T09:00:00Z"), again));

        Report second = reports.known(TRJ_1);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.conceptOn()).isEqualTo("2021-09-10");
        assertThat(second.finalOn()).isNull();
        assertThat(mongo.findAll(Report.class)).hasSize(2);
    }

    @Test
    void whatIsFinalIsNotWrittenAgain() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");

        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");
        assertThatThrownBy(() -> ReportSamples.finalise(mongo, TRJ_1, "2021-03-13"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is final");
        assertThatThrownBy(() -> ReportSamples.respond(mongo, TRJ_1, "2021-03-13"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ReportSamples.write(mongo, TRJ_1, "2021-03-13"))
                .isInstanceOf(RuntimeException.class);
        assertThat(reports.known(TRJ_1).finalOn()).isEqualTo("2021-03-12");
    }

    private void remarks(int count) {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.respond(
                mongo,
                TRJ_1,
                "2021-03-10",
                IntStream.range(0, count).mapToObj(i -> "Opmerking " + i).toArray(String[]::new));
    }

    private Asked asked() {
        return SubmissionSamples.asked(Kinds.FINALISE_REPORT, trajectory, "acc_lead", "2021-03-10");
    }

    private static Submission at(String moment) {
        return SubmissionSamples.submitted(Kinds.WRITE_CONCEPT_REPORT, TRJ_1, "acc_lead", moment, Map.of());
    }

    private static ConceptReport conceptOf(FindingText... findings) {
        return new ConceptReport("Een goed beeld.", Arrays.asList(findings));
    }

    private static FindingText finding(String norm, String words) {
        return new FindingText(norm, words, "Doe zo voort.");
    }

    private static ConceptResponse response(boolean agreed, RemarkText... remarks) {
        return new ConceptResponse(agreed, Arrays.asList(remarks));
    }

    private static RemarkText remark(String norm, String text) {
        return new RemarkText(norm, text, null, null);
    }

    private static FinalReport finalReport(AnswerText... answers) {
        return new FinalReport("Samengevat.", Arrays.asList(answers), null, null);
    }

    private static AnswerText answer(int remark, boolean accepted, String reason) {
        return new AnswerText(remark, accepted, reason);
    }

    @Test
    void scoresAndWhatTheyRestOnStandBesideTheFindings() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.CONSOLIDATE_SCORES,
                TRJ_1,
                "acc_lead",
                "2021-02-15T08:00:00Z",
                Map.of("scores", List.of(Map.of("subNorm", "1.1", "score", 3, "rationale", "Op orde.")))));
        Asked asked = SubmissionSamples.asked(
                Kinds.WRITE_CONCEPT_REPORT,
                TrajectorySamples.trajectory("trj_1").build(),
                "acc_lead",
                "2021-02-16");

        assertThat(concept.view(asked).scores()).singleElement().satisfies(score -> {
            assertThat(score.subNorm()).isEqualTo("1.1");
            assertThat(score.rationale()).isEqualTo("Op orde.");
        });
        assertThat(respond.view(asked).scores()).hasSize(1);
    }
}
