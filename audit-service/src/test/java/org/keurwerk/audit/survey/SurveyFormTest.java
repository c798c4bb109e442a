package org.keurwerk.audit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the organisation thought of it: four answers from one to five, of which the dossier keeps only that there were any. */
class SurveyFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Surveys surveys = new Surveys(mongo);
    private final SurveyForm form = new SurveyForm(surveys);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'trajectory':1,'report':5,'auditor':3,'communication':4} | ",
                "{'trajectory':'1','report':'5','auditor':'3','communication':'4','remarks':''} | ",
                "{'trajectory':0,'report':6,'auditor':3,'communication':4} | trajectory report",
                "{'trajectory':1,'report':5,'auditor':3} | communication",
                "{} | trajectory report auditor communication"
            })
    void everyAnswerIsOneToFive(String typed, @Nullable String fields) {
        assertThat(SubmissionSamples.misfits(form, typed))
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ")));
    }

    @Test
    void theDossierKeepsThatItWasAnsweredAndNothingOfWhatWasSaid() {
        assertThat(surveys.isAnswered(TRJ_1)).isFalse();

        assertThat(SubmissionSamples.variables(form.follow(
                        new SurveyAnswers(1, 2, 3, 4, "Streng."),
                        SubmissionSamples.answered(
                                SubmissionSamples.submitted(
                                        Kinds.SURVEY, TRJ_1, "acc_org", "2021-04-01T08:00:00Z", Map.of()),
                                TrajectorySamples.trajectory("trj_1").build()))))
                .isEmpty();

        assertThat(surveys.isAnswered(TRJ_1)).isTrue();
        assertThat(mongo.getCollection("surveys").find().first().toJson()).doesNotContain("Streng");
    }
}
