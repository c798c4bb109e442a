package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "5,16", "6,30", "7,30", "1000,30"})
    void theWaitDoublesUpToHalfAMinute(int failures, int seconds) {
        assertThat(BackOff.USUAL.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aChildThatStayedUpForAMinuteBeginsAnew() {
        assertThat(BackOff.USUAL.failuresInARow(5, Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(BackOff.USUAL.failuresInARow(5, Duration.ofSeconds(59))).isEqualTo(6);
    }
}
