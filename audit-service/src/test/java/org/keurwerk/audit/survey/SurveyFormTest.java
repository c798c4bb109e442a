package org.keurwerk.audit.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the organisation thought of it: four answers from one to five. */
class SurveyFormTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final SurveyForm form =
            new SurveyForm(new Surveys(mongo), new SurveyGroups(mongo, new SurveySettings(5, Period.ofYears(1))));

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
}
