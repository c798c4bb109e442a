package org.keurwerk.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keurwerk.scenario.yaml.Part;

/**
 * Reads dates of a trajectory: of the calendar (2021-02-09), or counted from its begin ("week 3 tuesday": the Tuesday of the
 * third week after the week of the begin), so that one plan serves many organisations.
 */
record Days(Optional<LocalDate> begin) {

    private static final Pattern WEEK = Pattern.compile(
            "week (\\d{1,3}) ("
                    + Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.joining("|")) + ")",
            Pattern.CASE_INSENSITIVE);

    /** The date of a block. */
    LocalDate of(Part block) {
        return read(block.required("on"));
    }

    LocalDate read(Part part) {
        return part.tryDate()
                .or(() -> counted(part))
                .orElseThrow(() -> part.wrong("a date such as 2021-02-09, or 'week 3 tuesday' counted from 'begin'"));
    }

    /** The same content with days that are counted in weeks written as dates. */
    Part inContent(Part content) {
        return content.withValues(part -> part.isPlain()
                ? counted(part).map(day -> part.value(day.toString(), true)).orElse(part)
                : part);
    }

    private Optional<LocalDate> counted(Part part) {
        Matcher week = WEEK.matcher(part.text());
        if (!week.matches()) {
            return Optional.empty();
        }
        LocalDate from = begin.orElseThrow(() -> part.mistake(
                "field '%s' counts weeks, but the trajectory has no field 'begin'".formatted(part.name())));
        return Optional.of(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(Integer.parseInt(week.group(1)))
                .with(TemporalAdjusters.nextOrSame(
                        DayOfWeek.valueOf(week.group(2).toUpperCase(Locale.ROOT)))));
    }
}
