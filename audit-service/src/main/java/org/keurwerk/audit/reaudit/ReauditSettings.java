package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.time.Period;
import org.keurwerk.audit.calendar.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The terms of re-audits (domain.md, phase 5). That a re-audit follows a refusal after a year is a fact; the others are defaults of this system.
 *
 * @param within how long after a conditional decision, or after the first day that a re-audit after a refusal may be, its final report is there at the latest
 * @param afterRefusal how long after a refusal a re-audit can be
 * @param askAhead how long before that the organisation is asked whether it wants one
 */
@ConfigurationProperties("keurwerk.reaudit")
record ReauditSettings(
        @DefaultValue("P6M") Period within,
        @DefaultValue("P1Y") Period afterRefusal,
        @DefaultValue("P42D") Period askAhead) {

    ReauditSettings {
        for (Period one : new Period[] {within, afterRefusal, askAhead}) {
            if (one.isZero() || one.isNegative()) {
                throw new IllegalArgumentException("keurwerk.reaudit: a term of " + one + " is no term");
            }
        }
    }

    /** The last day for a final report. 31 August plus six months is the last day of February; a term ends on a working day. */
    LocalDate reportBy(LocalDate from, WorkingDays calendar) {
        return calendar.onOrAfter(from.plus(within));
    }

    /** The first day of a re-audit after a refusal. Of 29 February it is 28 February of the next year. */
    LocalDate notBefore(LocalDate decidedOn) {
        return decidedOn.plus(afterRefusal);
    }

    /** The day on which the organisation is asked whether it wants one; not before it was refused. */
    LocalDate askedOn(LocalDate decidedOn) {
        LocalDate day = notBefore(decidedOn).minus(askAhead);
        return day.isBefore(decidedOn) ? decidedOn : day;
    }
}
