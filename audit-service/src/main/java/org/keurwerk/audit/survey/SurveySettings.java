package org.keurwerk.audit.survey;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers to the survey are shown and kept, all defaults of this system (domain.md, "Evaluation" and "Retention").
 *
 * @param fewest how many answers are shown together at least
 * @param personalDataKept how long remarks are kept
 */
@Validated
@ConfigurationProperties("keurwerk.survey")
record SurveySettings(
        @DefaultValue("5") int fewest, @DefaultValue("P1Y") Period personalDataKept) {

    private static final int FEWEST_OF_ALL = 3;

    SurveySettings {
        if (fewest < FEWEST_OF_ALL) {
            throw new IllegalArgumentException(
                    "keurwerk.survey.fewest: with fewer than three together, two of them would know the third");
        }
        if (personalDataKept.isNegative() || personalDataKept.isZero()) {
            throw new IllegalArgumentException(
                    "keurwerk.survey.personal-data-kept: a term must be longer than nothing");
        }
    }
}
