package org.keurwerk.audit.midterm;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an organisation is asked for its midterm self-evaluation; the term for it is that of its task.
 *
 * @param after how long after the first day of the certificate (domain.md, "The trajectory": two years after the decision)
 */
@Validated
@ConfigurationProperties("keurwerk.midterm")
record MidtermSettings(@DefaultValue("P2Y") Period after) {

    MidtermSettings {
        if (after.isZero() || after.isNegative()) {
            throw new IllegalArgumentException("keurwerk.midterm.after: a term of " + after + " is no term");
        }
    }
}
