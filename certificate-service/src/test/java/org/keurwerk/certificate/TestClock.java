package org.keurwerk.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at noon of the day that a test says. */
final class TestClock extends Clock {

    private volatile Instant now;

    TestClock(LocalDate day) {
        this.now = noonOf(day);
    }

    void moveTo(LocalDate day) {
        now = noonOf(day);
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
