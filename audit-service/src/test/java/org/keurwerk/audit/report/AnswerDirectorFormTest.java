package org.keurwerk.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.report.AnswerDirectorForm.DirectorAnswer;
import org.keurwerk.audit.report.FinaliseReportForm.FindingText;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A report that was sent back becomes another final report, next in sequence. */
class AnswerDirectorFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Reports reports = new Reports(mongo);
    private final SentBackReports sentBack = new SentBackReports(mongo);
    private final Scores scores = new Scores(mongo);
    private final AnswerDirectorForm form = new AnswerDirectorForm(
            reports, sentBack, scores, new ConsolidatedScores(SubmissionSamples.answers(mongo), scores));
    private final Trajectory trajectory = TrajectorySamples.trajectory("trj_1").build();

    @BeforeEach
    void sentBack() {
        ReportSamples.write(mongo, TRJ_1, "2021-03-03");
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");
        sentBack.sendBack(
                TRJ_1,
                1,
                ReportSamples.idOf(TRJ_1),
                "Waaruit blijkt dat?",
                new AccountId("acc_director"),
                LocalDate.parse("2021-03-15"));
    }

    @Test
    void theLeadReadsTheQuestionsAndFindsTheReportAsItStands() {
        assertThat(form.view(asked()).questions()).isEqualTo("Waaruit blijkt dat?");
        assertThat(SubmissionSamples.map(form.beginning(asked())))
                .containsEntry("summary", "Slot.")
                .containsEntry("findings", List.of(Map.of("norm", "1", "finding", "Sterk.")));
    }

    @Test
    void theAnswerMakesTheNextReportAndTheOneBeforeStays() {
        Answered answered = answered();
        form.follow(answer("Sterker."), answered);
        form.follow(answer("Sterker."), answered);

        Report next = reports.known(TRJ_1);
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(next.finalSummary()).isEqualTo("Ander slot.");
        assertThat(next.finalOn()).isEqualTo("2021-03-17");
        assertThat(next.standing()).extracting(Finding::finding).containsExactly("Sterker.");
        assertThat(next.findings()).extracting(Finding::finding).containsExactly("Sterk.");
        assertThat(mongo.findById(ReportSamples.idOf(TRJ_1), Report.class))
                .extracting(Report::finalSummary)
                .isEqualTo("Slot.");
        assertThat(mongo.findAll(Report.class)).hasSize(2);
        assertThat(sentBack.of(TRJ_1))
                .hasValueSatisfying(back -> assertThat(back.answer()).isEqualTo("Uit bijlage 3."));
        assertThat(reports.current(TRJ_1)).as("the next round of reporting").isEqualTo(3);
    }

    @Test
    void aNormThatIsNotThereAndAFindingWithoutWordsAreNamed() {
        assertThat(form.check(answer("Sterker."), asked())).isEmpty();
        assertThat(form.check(answer(" "), asked()))
                .containsExactly(FieldProblem.of("findings[0].finding", "finding-missing", "1"));
        assertThat(form.check(new DirectorAnswer("A.", "B.", List.of(new FindingText("9", "Iets.", null))), asked()))
                .containsExactly(FieldProblem.of("findings[0].norm", "norm-unknown", "1"));
    }

    private static DirectorAnswer answer(String finding) {
        return new DirectorAnswer("Uit bijlage 3.", "Ander slot.", List.of(new FindingText("1", finding, null)));
    }

    private Asked asked() {
        return SubmissionSamples.asked(Kinds.ANSWER_DIRECTOR, trajectory, "acc_lead", "2021-03-17");
    }

    private Answered answered() {
        return SubmissionSamples.answered(
                SubmissionSamples.submitted(Kinds.ANSWER_DIRECTOR, TRJ_1, "acc_lead", "2021-03-17T09:00:00Z", Map.of()),
                trajectory);
    }
}
