package org.keurwerk.audit.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** Working days (werkdagen): not Saturday, not Sunday, not a public holiday of the list (domain.md, "Times"; the list is data). */
public class WorkingDays {

    private final Set<LocalDate> holidays;

    /** The working days around these holidays. */
    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /** Whether a day is one. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
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

    /** The working days around the holidays of a list: a day, a semicolon and a name per line. */
    static WorkingDays around(Resource list) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return new WorkingDays(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(';'))))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of public holidays cannot be read: " + list, e);
        }
    }
}
