package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keurwerk.audit.calendar.WorkingDays;

/**
 * How long something may take (termijn), as it is written in the settings: {@code 10 working days} or {@code 2 weeks}.
 *
 * @param amount 1 or more
 */
public record Term(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}) (working days?|weeks?)");

    /** What is counted. */
    public enum Unit {
        /** Days without weekends and public holidays (werkdagen). */
        WORKING_DAYS,
        /** Calendar weeks (weken). */
        WEEKS
    }

    public Term {
        if (amount < 1) {
            throw new IllegalArgumentException("a term of " + amount + " is no term: it must be 1 or more");
        }
    }

    /**
     * Reads a term.
     *
     * @throws IllegalArgumentException if it is not written as a term
     */
    public static Term parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no term: write it as '10 working days' or '2 weeks'");
        }
        return new Term(
                Integer.parseInt(matcher.group(1)),
                matcher.group(2).startsWith("week") ? Unit.WEEKS : Unit.WORKING_DAYS);
    }

    /** The last day of a term that begins on a day. */
    public LocalDate after(LocalDate day, WorkingDays calendar) {
        return switch (unit) {
            case WEEKS -> day.plusWeeks(amount);
            case WORKING_DAYS -> calendar.after(day, amount);
        };
    }

    /** The day on which a term begins that ends on a day. */
    public LocalDate before(LocalDate day, WorkingDays calendar) {
        return switch (unit) {
            case WEEKS -> day.minusWeeks(amount);
            case WORKING_DAYS -> calendar.before(day, amount);
        };
    }
}
