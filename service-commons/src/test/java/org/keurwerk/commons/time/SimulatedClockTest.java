package org.keurwerk.commons.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private static final Instant MACHINE = Instant.parse("2026-01-05T10:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(Clock.fixed(MACHINE, ZoneOffset.UTC));

    @Test
    void itStandsAtTheMachinesTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(MACHINE);
        assertThat(clock.offset()).isZero();
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void itsOffsetLiesInThePastOrInTheFuture() {
        clock.moveTo(Duration.ofDays(-365));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2025-01-05T10:00:00Z"));
        clock.moveTo(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
        assertThat(clock.machineTime()).isEqualTo(MACHINE);
    }

    @Test
    void itGoesOnTickingBetweenMoves() {
        List<Instant> ticks = new ArrayList<>(List.of(MACHINE, MACHINE.plusSeconds(1)));
        SimulatedClock ticking = new SimulatedClock(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return ticks.remove(0);
            }
        });
        ticking.moveTo(Duration.ofDays(10));

        Instant first = ticking.instant();

        assertThat(ticking.instant()).isEqualTo(first.plusSeconds(1));
    }

    @Test
    void aClockOfAnotherZoneMovesAlong() {
        Clock amsterdam = clock.withZone(BusinessTime.ZONE);

        clock.moveTo(Duration.ofHours(14));

        assertThat(amsterdam.getZone()).isEqualTo(BusinessTime.ZONE);
        assertThat(amsterdam.instant()).isEqualTo(clock.instant());
    }

    @Test
    void aFollowerIsToldAtOnceAndAfterEveryMove() {
        List<Duration> told = new ArrayList<>();

        clock.onMove(moved -> told.add(moved.offset()));
        clock.moveTo(Duration.ofDays(1));
        clock.moveTo(Duration.ofDays(2));

        assertThat(told).containsExactly(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(2));
    }
}
