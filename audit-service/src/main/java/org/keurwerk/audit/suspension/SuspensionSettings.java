package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The terms of a suspension case, all defaults of this system (domain.md, "Certificate").
 *
 * @param longest how long a certificate is suspended at most
 * @param notice how long before the hearing an organisation is called to it at least
 * @param objection how long an organisation may object to a withdrawal
 */
@Validated
@ConfigurationProperties("keurwerk.suspension")
record SuspensionSettings(
        @DefaultValue("P6M") Period longest,
        @DefaultValue("P14D") Period notice,
        @DefaultValue("P42D") Period objection) {

    SuspensionSettings {
        for (Period one : new Period[] {longest, notice, objection}) {
            if (one.isZero() || one.isNegative()) {
                throw new IllegalArgumentException("keurwerk.suspension: a term of " + one + " is no term");
            }
        }
    }

    /** The last day until which a certificate that ends on a day, exclusive, can be suspended if that is decided today. */
    LocalDate lastDay(LocalDate today, LocalDate validUntil) {
        LocalDate longestDay = today.plus(longest);
        LocalDate lastValid = validUntil.minusDays(1);
        return lastValid.isBefore(longestDay) ? lastValid : longestDay;
    }
}
