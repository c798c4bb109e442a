package org.keurwerk.audit.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.keurwerk.commons.time.BusinessTime;

/** The machine's clock plus an offset that a test moves. */
final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Noon of a day. */
    void moveTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessTime.ZONE).toInstant();
        offset = Duration.between(Instant.now(), noon);
    }

    LocalDate today() {
        return BusinessTime.dayOf(instant());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
