package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.calendar.WorkingDays;

/** The rule for the days of a visit: as many working days in a row as its half-days need, in the future. */
record VisitDays(WorkingDays calendar, int halfDays, LocalDate today) {

    private static final int HALF_DAYS_A_DAY = 2;

    /** How many days the visit takes. */
    int needed() {
        return (halfDays + 1) / HALF_DAYS_A_DAY;
    }

    /** The code of what is wrong with these days, if anything is. */
    Optional<String> objection(List<LocalDate> days) {
        if (days.size() != needed()) {
            return Optional.of("visit-length");
        }
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).isAfter(today)) {
                return Optional.of("visit-in-the-past");
            }
            if (!calendar.isWorkingDay(days.get(i))) {
                return Optional.of("visit-not-a-working-day");
            }
            if (i > 0 && !days.get(i).equals(calendar.after(days.get(i - 1), 1))) {
                return Optional.of("visit-days-in-a-row");
            }
        }
        return Optional.empty();
    }
}
