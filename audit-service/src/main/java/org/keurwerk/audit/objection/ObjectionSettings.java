package org.keurwerk.audit.objection;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The terms of an objection, all defaults of this system (domain.md, "The trajectory"). By when the board decides is the term of its task.
 *
 * @param term how long after a decision an organisation may object to it
 * @param notice how long before the hearing it is called to it at least
 */
@Validated
@ConfigurationProperties("keurwerk.objection")
record ObjectionSettings(
        @DefaultValue("P42D") Period term,
        @DefaultValue("P14D") Period notice) {

    ObjectionSettings {
        for (Period one : new Period[] {term, notice}) {
            if (one.isZero() || one.isNegative()) {
                throw new IllegalArgumentException("keurwerk.objection: a term of " + one + " is no term");
            }
        }
    }
}
