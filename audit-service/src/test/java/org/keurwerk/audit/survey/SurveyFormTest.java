package org.keurwerk.audit.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.SubmissionSamples;

/** What the organisation thought of it: four answers from one to five, of which the dossier keeps only that there were any. */
class SurveyFormTest {

    private final Trajectories trajectories = TrajectorySamples.on(DocumentStore.empty());
    private final SurveyForm form = new SurveyForm(trajectories);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'trajectory':1,'report':5,'auditor':3,'communication':4} | ",
                "{'trajectory':'1','report':'5','auditor':'3','communication':'4','remarks':''} | ",
                "{'trajectory':0,'report':6,'auditor':3,'communication':4} | report trajectory",
                "{'trajectory':1,'report':5,'auditor':3} | communication",
                "{} | auditor communication report trajectory"
            })
    void everyAnswerIsOneToFive(String typed, @Nullable String fields) {
        assertThat(SubmissionSamples.misfits(form, typed))
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ")));
    }

    @Test
    void theDossierKeepsThatItWasAnsweredAndNothingOfWhatWasSaid() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        var before = trajectories.known("trj_1");

        assertThat(form.apply(
                        new SurveyAnswers(1, 2, 3, 4, "Streng."),
                        SubmissionSamples.submitted(
                                TaskKind.SURVEY, "trj_1", "acc_org", "2021-04-01T08:00:00Z", Map.of()),
                        before))
                .isEmpty();

        assertThat(before.surveyAnswered()).isFalse();
        assertThat(trajectories.known("trj_1").surveyAnswered()).isTrue();
        assertThat(trajectories.known("trj_1").toString()).doesNotContain("Streng");
    }
}
