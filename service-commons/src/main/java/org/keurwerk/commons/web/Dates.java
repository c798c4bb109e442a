package org.keurwerk.commons.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes dates out in the reader's language; in templates it is {@code @dates}. */
public class Dates {

    private final BusinessTime time;

    Dates(BusinessTime time) {
        this.time = time;
    }

    /** Today. */
    public LocalDate today() {
        return time.today();
    }

    /** {@code woensdag 24 februari 2021}. */
    public String full(@Nullable LocalDate day) {
        return write(day, "EEEE d MMMM yyyy");
    }

    /** {@code 24 februari 2021}. */
    public String day(@Nullable LocalDate day) {
        return write(day, "d MMMM yyyy");
    }

    /** {@code wo 24 februari}, with the year when it is not this one. */
    public String brief(@Nullable LocalDate day) {
        boolean thisYear = day != null && day.getYear() == today().getYear();
        return write(day, thisYear ? "EEE d MMMM" : "EEE d MMMM yyyy");
    }

    /** {@code 22 maart}, with the year when it is not this one. */
    public String near(@Nullable LocalDate day) {
        boolean thisYear = day != null && day.getYear() == today().getYear();
        return write(day, thisYear ? "d MMMM" : "d MMMM yyyy");
    }

    /** {@code 23 februari 2027, 10:42}. */
    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale()).format(moment.atZone(BusinessTime.ZONE));
    }

    /** {@code 10:42}. */
    public String timeOf(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(BusinessTime.ZONE));
    }

    private static String write(@Nullable LocalDate day, String pattern) {
        return day == null ? "" : DateTimeFormatter.ofPattern(pattern, locale()).format(day);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
