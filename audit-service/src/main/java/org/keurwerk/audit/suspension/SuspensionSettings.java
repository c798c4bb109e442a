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
 * @param shortest how long a certificate is suspended at least, so that the organisation can mend what is wrong and both sides keep their terms
 * @param notice how long before the hearing an organisation is called to it at least
 * @param within how long after the case is opened the hearing is at the latest
 * @param objection how long an organisation may object to a withdrawal
 */
@Validated
@ConfigurationProperties("keurwerk.suspension")
record SuspensionSettings(
        @DefaultValue("P6M") Period longest,
        @DefaultValue("P14D") Period shortest,
        @DefaultValue("P14D") Period notice,
        @DefaultValue("P90D") Period within,
        @DefaultValue("P42D") Period objection) {

    SuspensionSettings {
        for (Period one : new Period[] {longest, shortest, notice, within, objection}) {
            if (one.isZero() || one.isNegative()) {
                throw new IllegalArgumentException("keurwerk.suspension: a term of " + one + " is no term");
            }
        }
    }

    /** The first day until which it can be; its last day where that comes sooner. */
    LocalDate firstDay(LocalDate today, LocalDate validUntil) {
        LocalDate last = lastDay(today, validUntil);
        LocalDate shortestDay = today.plus(shortest);
        return shortestDay.isBefore(last) ? shortestDay : last;
    }

    /** The last day until which a certificate that ends on a day, exclusive, can be suspended if that is decided today. */
    LocalDate lastDay(LocalDate today, LocalDate validUntil) {
        LocalDate longestDay = today.plus(longest);
        LocalDate lastValid = validUntil.minusDays(1);
        return lastValid.isBefore(longestDay) ? lastValid : longestDay;
    }
}
