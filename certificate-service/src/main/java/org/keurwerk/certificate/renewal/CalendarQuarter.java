package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter (kwartaal), {@code 2025-Q1}: the audit falls in the one in which the certificate ends.
 *
 * @param year the calendar year
 * @param quarter 1 to 4
 */
record CalendarQuarter(int year, int quarter) {

    private static final int MONTHS = 3;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");

    /** The quarter in which a day lies. */
    static CalendarQuarter of(LocalDate day) {
        return new CalendarQuarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter that is written as {@code 2025-Q1}; empty for anything else. */
    static Optional<CalendarQuarter> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(
                        new CalendarQuarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    LocalDate firstDay() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
