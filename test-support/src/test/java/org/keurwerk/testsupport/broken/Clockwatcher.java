package org.keurwerk.testsupport.broken;

import java.time.Clock;
import java.time.LocalDate;

/** Reads the machine's clock. */
class Clockwatcher {

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate systemClock() {
        return LocalDate.now(Clock.systemUTC());
    }
}
