package org.keurwerk.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class StandingClock extends Clock {

    private Instant now;

    /** Stands at a moment. */
    public StandingClock(String moment) {
        now = Instant.parse(moment);
    }

    /** Stands at another moment. */
    public void moveTo(String moment) {
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
        throw new UnsupportedOperationException();
    }
}
