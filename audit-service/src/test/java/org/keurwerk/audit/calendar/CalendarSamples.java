package org.keurwerk.audit.calendar;

import org.springframework.core.io.ClassPathResource;

/** The calendar that ships. */
public final class CalendarSamples {

    private CalendarSamples() {}

    /** Working days around the Dutch public holidays. */
    public static WorkingDays dutch() {
        return WorkingDays.around(new ClassPathResource("calendar/holidays-nl.csv"));
    }
}
