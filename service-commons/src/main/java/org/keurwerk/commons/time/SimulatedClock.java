package org.keurwerk.commons.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The machine's clock plus an offset that only grows: the demo profile's clock. It goes on ticking between moves, as a real one does.
 */
public final class SimulatedClock extends Clock {

    private final Clock machine;
    private final ZoneId zone;
    private final Offset offset;

    /** A clock that stands at the machine's time until it is moved. */
    public SimulatedClock(Clock machine) {
        this(machine, ZoneOffset.UTC, new Offset());
    }

    private SimulatedClock(Clock machine, ZoneId zone, Offset offset) {
        this.machine = machine;
        this.zone = zone;
        this.offset = offset;
    }

    /** Calls back after every move, and once now: for parts that keep a clock of their own, such as a process engine. */
    public void onMove(Consumer<SimulatedClock> follower) {
        offset.followers.add(follower);
        follower.accept(this);
    }

    /** How far this clock is ahead of the machine's; negative when the simulated date lies in the past. */
    public Duration offset() {
        return offset.value;
    }

    void moveTo(Duration newOffset) {
        offset.value = newOffset;
        offset.followers.forEach(follower -> follower.accept(this));
    }

    Instant machineTime() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.value);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SimulatedClock(machine, other, offset);
    }

    private static final class Offset {
        private volatile Duration value = Duration.ZERO;
        private final List<Consumer<SimulatedClock>> followers = new CopyOnWriteArrayList<>();
    }
}
