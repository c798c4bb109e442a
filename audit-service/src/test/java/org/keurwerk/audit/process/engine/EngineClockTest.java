package org.keurwerk.audit.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private static final Clock EARLY = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2000));
    private static final Clock LATE = Clock.offset(Clock.systemUTC(), Duration.ofDays(700));

    @AfterEach
    void reset() {
        new EngineClock(Clock.systemUTC()).follow();
        ClockUtil.reset();
    }

    @Test
    void eachOfTwoEnginesGoesByItsOwnClockWheneverItIsItsTurn() {
        EngineClock early = new EngineClock(EARLY);
        EngineClock late = new EngineClock(LATE);

        for (int turn = 0; turn < 3; turn++) {
            assertThat(early.now()).isCloseTo(EARLY.instant(), within(1, ChronoUnit.MINUTES));
            assertThat(late.now()).isCloseTo(LATE.instant(), within(1, ChronoUnit.MINUTES));
        }
    }
}
