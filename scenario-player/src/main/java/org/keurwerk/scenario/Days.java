package org.keurwerk.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keurwerk.scenario.yaml.Part;

/**
 * Reads dates of a trajectory: of the calendar (2021-02-09), or counted from its begin ("week 3 tuesday": the Tuesday of the
 * third week after the week of the begin), so that one plan serves many organisations.
 */
record Days(Optional<LocalDate> begin) {

    private static final Pattern WEEK = Pattern.compile("week (\\d{1,3}) ([a-z]+)");
    private static final String ALLOWED = "a date such as 2021-02-09, or 'week 3 tuesday' counted from 'begin'";

    LocalDate read(Part part) {
        return part.tryDate().orElseGet(() -> counted(part));
    }

    private LocalDate counted(Part part) {
        Matcher week = WEEK.matcher(part.text().toLowerCase(Locale.ROOT));
        if (!week.matches()) {
            throw part.wrong(ALLOWED);
        }
        LocalDate from = begin.orElseThrow(() -> part.mistake(
                "field '%s' counts weeks, but the trajectory has no field 'begin'".formatted(part.name())));
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusWeeks(Integer.parseInt(week.group(1)))
                .with(TemporalAdjusters.nextOrSame(dayOf(part, week.group(2))));
    }

    private static DayOfWeek dayOf(Part part, String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noDay) {
            throw part.wrong(ALLOWED);
        }
    }
}
