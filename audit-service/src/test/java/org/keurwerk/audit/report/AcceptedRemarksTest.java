package org.keurwerk.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.assessment.AssessmentSamples;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.report.FinaliseReportForm.AnswerText;
import org.keurwerk.audit.report.FinaliseReportForm.FinalReport;
import org.keurwerk.audit.report.FinaliseReportForm.FindingText;
import org.keurwerk.audit.report.FinaliseReportForm.ScoreText;
import org.keurwerk.audit.report.Report.About;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.RespondToConceptForm.ConceptResponse;
import org.keurwerk.audit.report.RespondToConceptForm.RemarkText;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What an accepted remark opens in the final report, and what stays shut. */
class AcceptedRemarksTest {

    private static final String UNCHANGED = "Sterk.";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Reports reports = new Reports(mongo);
    private final Scores scores = new Scores(mongo);
    private final ConsolidatedScores consolidated = new ConsolidatedScores(SubmissionSamples.answers(mongo), scores);
    private final FinaliseReportForm form =
            new FinaliseReportForm(reports, scores, consolidated, AssessmentSamples.amending(mongo));
    private final Trajectory trajectory = TrajectorySamples.trajectory("trj_1").build();

    /** Norm 1 has 6 of 12 points, norm 2 has 2 of 4. */
    @BeforeEach
    void aConceptWithScores() {
        mongo.insert(SubmissionSamples.submitted(
                Kinds.CONSOLIDATE_SCORES,
                TRJ_1,
                "acc_lead",
                "2021-02-15T08:00:00Z",
                Map.of(
                        "scores",
                        Stream.of("1.1", "1.2", "1.3", "2.1")
                                .map(id -> Map.of("subNorm", id, "score", 2, "rationale", "Op orde.", "phase", "DO"))
                                .toList())));
        scores.consolidate(
                TRJ_1,
                1,
                List.of(new NormScore("1", 50.0, 0.0, 55), new NormScore("2", 50.0, 0.0, 55)),
                LocalDate.parse("2021-02-15"));
        reports.writeConcept(
                TRJ_1,
                1,
                "Een goed beeld.",
                List.of(new Finding("1", UNCHANGED, "Meet het."), new Finding("2", "Zwak.", null)),
                LocalDate.parse("2021-03-03"));
    }

    @Test
    void aRemarkAboutAScoreNamesASubNormOfItsNorm() {
        RespondToConceptForm respond = new RespondToConceptForm(reports, scores, consolidated);

        assertThat(respond.check(said(new RemarkText("1", "Hoger.", About.SCORE, "1.2")), asked()))
                .isEmpty();
        assertThat(respond.check(said(new RemarkText("1", "Hoger.", About.SCORE, null)), asked()))
                .containsExactly(FieldProblem.of("remarks[0].subNorm", "remark-sub-norm", "1.1, 1.2, 1.3"));
        assertThat(respond.check(said(new RemarkText("2", "Hoger.", About.SCORE, "1.2")), asked()))
                .containsExactly(FieldProblem.of("remarks[0].subNorm", "remark-sub-norm", "2.1"));
    }

    @Test
    void theLeadFindsARowForEachFindingAndScoreInQuestion() {
        remarked(new Remark("1", "Jaartal.", About.FINDING, null), new Remark("2", "Hoger.", About.SCORE, "2.1"));

        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .containsEntry(
                        "findings", List.of(Map.of("norm", "1", "finding", UNCHANGED, "developmentPoint", "Meet het.")))
                .containsEntry(
                        "scores",
                        List.of(Map.of("subNorm", "2.1", "score", 2, "rationale", "Op orde.", "phase", "DO")));
    }

    @Test
    void anAcceptedRemarkOpensWhatItIsAboutAndNothingElse() {
        remarked(new Remark("1", "Jaartal.", About.FINDING, null));

        assertThat(check(true, finding("1", "Sterker.", "Meet het."))).isEmpty();
        assertThat(check(true, finding("1", "Sterker.", "Meet anders.")))
                .containsExactly(FieldProblem.of("findings[0].developmentPoint", "development-point-closed", "1"));
        assertThat(check(true, finding("2", "Minder zwak.", null)))
                .containsExactly(
                        FieldProblem.of("answers[0].accepted", "accepted-unchanged"),
                        FieldProblem.of("findings[0].finding", "finding-closed", "2"));
        assertThat(check(true, finding("1", "  ", "Meet het.")))
                .containsExactly(FieldProblem.of("findings[0].finding", "finding-missing", "1"));
    }

    @Test
    void whatIsAcceptedChangesWhatItIsAbout() {
        remarked(
                new Remark("1", "Jaartal.", About.FINDING, null),
                new Remark("2", "Hoger.", About.SCORE, "2.1"),
                new Remark("1", "Onnodig.", About.DEVELOPMENT_POINT, null));
        List<AnswerText> all = List.of(
                new AnswerText(0, true, "Terecht."),
                new AnswerText(1, true, "Terecht."),
                new AnswerText(2, true, "Terecht."));

        assertThat(form.check(new FinalReport("Samengevat.", all, List.of(), List.of()), asked()))
                .containsExactly(
                        FieldProblem.of("answers[0].accepted", "accepted-unchanged"),
                        FieldProblem.of("answers[1].accepted", "accepted-unchanged"),
                        FieldProblem.of("answers[2].accepted", "accepted-unchanged"));
        assertThat(form.check(
                        new FinalReport(
                                "Samengevat.",
                                all,
                                List.of(new FindingText("1", "Sterker.", null)),
                                List.of(new ScoreText("2.1", 3, "Zie bijlage.", Pdca.DO))),
                        asked()))
                .isEmpty();
    }

    @Test
    void aRejectedRemarkOpensNothingAndWhatStaysAsItWasIsNoChange() {
        remarked(new Remark("1", "Jaartal.", About.FINDING, null));

        assertThat(check(false, finding("1", "Sterker.", "Meet het.")))
                .containsExactly(FieldProblem.of("findings[0].finding", "finding-closed", "1"));
        assertThat(check(false, finding("1", UNCHANGED + "\r\n", "Meet het."))).isEmpty();
    }

    @Test
    void aScoreChangesOnlyByAnAcceptedRemarkAboutThatScore() {
        remarked(new Remark("1", "Hoger.", About.SCORE, "1.2"));

        assertThat(check(true, score("1.2", 4, "Zie bijlage."))).isEmpty();
        assertThat(check(true, score("1.1", 4, "Zie bijlage.")))
                .containsExactly(
                        FieldProblem.of("answers[0].accepted", "accepted-unchanged"),
                        FieldProblem.of("scores[0].score", "score-closed", "1.1"));
        assertThat(check(false, score("1.2", 4, "Zie bijlage.")))
                .containsExactly(FieldProblem.of("scores[0].score", "score-closed", "1.2"));
        assertThat(check(true, score("1.2", 4, " ")))
                .containsExactly(FieldProblem.of("scores[0].rationale", "rationale-missing", "4"));
        assertThat(check(true, score("9.9", 4, "Zie bijlage.")))
                .containsExactly(
                        FieldProblem.of("answers[0].accepted", "accepted-unchanged"),
                        FieldProblem.of("scores[0].subNorm", "sub-norm-unknown", "1.1"));
        assertThat(check(true, score("1.2", null, "Zie bijlage.")))
                .containsExactly(FieldProblem.of("scores[0].score", "score-missing", "0..4"));
    }

    @Test
    void anAcceptedScoreChangesPercentagesAndWhatTheProposalRestsOn() {
        remarked(
                new Remark("1", "Hoger.", About.SCORE, "1.2"),
                new Remark("2", "Ook hoger.", About.SCORE, "2.1"),
                new Remark("1", "Jaartal.", About.FINDING, null));

        FinalReport report = new FinalReport(
                "Samengevat.",
                List.of(
                        new AnswerText(0, true, "Terecht."),
                        new AnswerText(1, false, "Nee."),
                        new AnswerText(2, true, "Terecht.")),
                List.of(finding("1", "Sterker.", "Meet het.")),
                List.of(score("1.2", 4, "Zie bijlage."), score("2.1", 2, "Op orde.")));
        assertThat(form.check(report, asked())).isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(SubmissionSamples.variables(
                            form.follow(report, SubmissionSamples.answered(frozen(), trajectory))))
                    .containsOnly(
                            Map.entry("normsBetween", 1),
                            Map.entry("normsBelow", 0),
                            Map.entry("conditionalNorms", 2),
                            Map.entry("totalBand", "NONE"));
        }

        assertThat(scores.of(TRJ_1)).extracting(NormScore::percent).containsExactly(66.6, 50.0);
        assertThat(scores.inConcept(TRJ_1)).extracting(NormScore::percent).containsExactly(50.0, 50.0);
        assertThat(scores.amendments(TRJ_1)).singleElement().satisfies(changed -> {
            assertThat(changed.before().score()).isEqualTo(2);
            assertThat(changed.after()).isEqualTo(new Score("1.2", 4, "Zie bijlage.", Pdca.DO));
        });
        assertThat(consolidated.of(TRJ_1)).extracting(Score::score).containsExactly(2, 4, 2, 2);
        assertThat(reports.known(TRJ_1).findings()).extracting(Finding::finding).containsExactly(UNCHANGED, "Zwak.");
        assertThat(reports.known(TRJ_1).standing()).extracting(Finding::finding).containsExactly("Sterker.", "Zwak.");
    }

    @Test
    void withoutChangedScoresTheFiguresAreThoseOfBefore() {
        remarked(new Remark("1", "Jaartal.", About.FINDING, null));

        assertThat(SubmissionSamples.variables(form.follow(
                        new FinalReport("Samengevat.", List.of(new AnswerText(0, false, "Nee.")), null, null),
                        SubmissionSamples.answered(frozen(), trajectory))))
                .containsEntry("normsBetween", 2);
        assertThat(scores.amendments(TRJ_1)).isEmpty();
        assertThat(reports.known(TRJ_1).standing())
                .isEqualTo(reports.known(TRJ_1).findings());
    }

    private void remarked(Remark... remarks) {
        reports.respond(
                reports.known(TRJ_1), new Report.Response(false, List.of(remarks), LocalDate.parse("2021-03-10")));
    }

    private List<FieldProblem> check(boolean accepted, FindingText finding) {
        return form.check(
                new FinalReport("Samengevat.", List.of(new AnswerText(0, accepted, "Daarom.")), List.of(finding), null),
                asked());
    }

    private List<FieldProblem> check(boolean accepted, ScoreText score) {
        return form.check(
                new FinalReport("Samengevat.", List.of(new AnswerText(0, accepted, "Daarom.")), null, List.of(score)),
                asked());
    }

    private static ConceptResponse said(RemarkText remark) {
        return new ConceptResponse(false, List.of(remark));
    }

    private static FindingText finding(String norm, String text, @Nullable String developmentPoint) {
        return new FindingText(norm, text, developmentPoint);
    }

    private static ScoreText score(String subNorm, @Nullable Integer score, String rationale) {
        return new ScoreText(subNorm, score, rationale, null);
    }

    private Asked asked() {
        return SubmissionSamples.asked(Kinds.FINALISE_REPORT, trajectory, "acc_lead", "2021-03-10");
    }

    private static org.keurwerk.audit.worklist.Submission frozen() {
        return SubmissionSamples.submitted(Kinds.FINALISE_REPORT, TRJ_1, "acc_lead", "2021-03-12T09:00:00Z", Map.of());
    }
}
