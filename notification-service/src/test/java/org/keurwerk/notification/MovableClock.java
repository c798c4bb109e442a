package org.keurwerk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at a moment. */
    public MovableClock(String moment) {
        now = Instant.parse(moment);
    }

    /** Goes on. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes on to a moment. */
    public synchronized void passTo(String moment) {
        now = Instant.parse(moment);
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
