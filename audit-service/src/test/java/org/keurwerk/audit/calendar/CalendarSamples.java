package org.keurwerk.audit.calendar;

/** The calendar that ships. */
public final class CalendarSamples {

    private CalendarSamples() {}

    /** Working days between the Dutch public holidays. */
    public static WorkingDays dutch() {
        return new WorkingDays(
                new DutchHolidays(new DutchHolidays.Settings(true, DutchHolidays.LiberationDay.LUSTRUM)));
    }

    /** Working days in a country without holidays. */
    public static WorkingDays withoutHolidays() {
        return new WorkingDays(day -> false);
    }
}
