package org.keurwerk.audit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Working days (werkdagen): not Saturday, not Sunday, not a public holiday of the list (domain.md, "Times"; the list is data). */
public class WorkingDays {

    private final Predicate<LocalDate> holidays;

    /** The working days between these holidays. */
    public WorkingDays(Predicate<LocalDate> holidays) {
        this.holidays = holidays;
    }

    /** The working days between these holidays and no others. */
    public WorkingDays(Set<LocalDate> holidays) {
        this(Set.copyOf(holidays)::contains);
    }

    /** Whether a day is one. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.test(day);
    }

    /** The day itself, or the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The day itself, or the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : before(day, 1);
    }

    /** The day that lies this many working days after another; 0 gives the day itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int counted = 0; counted < workingDays; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                counted++;
            }
        }
        return result;
    }

    /** The day that lies this many working days before another; 0 gives the day itself. */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int counted = 0; counted < workingDays; ) {
            result = result.minusDays(1);
            if (isWorkingDay(result)) {
                counted++;
            }
        }
        return result;
    }

    /** How many working days lie after one day up to and including another; negative when the other is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
