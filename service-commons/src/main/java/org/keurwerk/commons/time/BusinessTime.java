package org.keurwerk.commons.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What day it is for people: dates in Europe/Amsterdam, whatever zone the machine is in (domain.md, "Times"). */
public record BusinessTime(Clock clock) {

    /** The zone in which a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Today. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** This moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The day on which a moment falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
