package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A calendar quarter (kwartaal), {@code 2025-Q1}: the audit falls in the one in which the certificate ends.
 *
 * @param year the calendar year
 * @param quarter 1 to 4
 */
record CalendarQuarter(int year, int quarter) {

    private static final int MONTHS = 3;

    /** The quarter in which a day lies. */
    static CalendarQuarter of(LocalDate day) {
        return new CalendarQuarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
