package org.keurwerk.audit.calendar;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar quarter in which an audit falls (auditkwartaal); for a renewal the one in which the certificate ends (domain.md, phase 0).
 *
 * @param year four digits
 * @param quarter 1 to 4
 */
public record AuditQuarter(int year, int quarter) implements Comparable<AuditQuarter> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    /** The quarter in which a day falls. */
    public static AuditQuarter of(LocalDate day) {
        return new AuditQuarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /**
     * The quarter that is written {@code 2021-Q1}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static AuditQuarter parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written 2021-Q1, not " + text);
        }
        return new AuditQuarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether a text is a quarter. */
    public static boolean isQuarter(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Whether a day falls in it. */
    public boolean has(LocalDate day) {
        return of(day).equals(this);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public int compareTo(AuditQuarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
