package org.keurwerk.commons.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

    @ParameterizedTest
    @CsvSource({
        // winter: midnight is at 23:00 UTC
        "2021-01-14T22:59:59Z, 2021-01-14",
        "2021-01-14T23:00:00Z, 2021-01-15",
        // summer: at 22:00 UTC
        "2021-07-14T21:59:59Z, 2021-07-14",
        "2021-07-14T22:00:00Z, 2021-07-15",
        // the day on which summer begins has 23 hours, the one on which it ends 25
        "2021-03-27T23:00:00Z, 2021-03-28",
        "2021-03-28T22:00:00Z, 2021-03-29",
        "2021-10-30T22:00:00Z, 2021-10-31",
        "2021-10-31T22:59:59Z, 2021-10-31",
        "2021-10-31T23:00:00Z, 2021-11-01"
    })
    void aDayBeginsAtMidnightInAmsterdam(Instant moment, LocalDate day) {
        assertThat(BusinessTime.dayOf(moment)).isEqualTo(day);
        assertThat(at(moment, ZoneOffset.UTC).today()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-28, 2021-03-27T23:00:00Z",
        "2021-03-29, 2021-03-28T22:00:00Z",
        "2021-10-31, 2021-10-30T22:00:00Z",
        "2021-11-01, 2021-10-31T23:00:00Z"
    })
    void theFirstMomentOfADayKnowsSummerTime(LocalDate day, Instant first) {
        assertThat(BusinessTime.startOf(day)).isEqualTo(first);
        assertThat(BusinessTime.dayOf(first)).isEqualTo(day);
        assertThat(BusinessTime.dayOf(first.minusMillis(1))).isEqualTo(day.minusDays(1));
    }

    @Test
    void theZoneOfTheMachineDoesNotMatter() {
        Instant lateInAmsterdam = Instant.parse("2021-01-14T23:30:00Z");

        assertThat(at(lateInAmsterdam, ZoneId.of("America/New_York")).today())
                .isEqualTo(at(lateInAmsterdam, ZoneId.of("Asia/Tokyo")).today())
                .isEqualTo(LocalDate.parse("2021-01-15"));
        assertThat(at(lateInAmsterdam, ZoneId.of("Asia/Tokyo")).now()).isEqualTo(lateInAmsterdam);
    }

    private static BusinessTime at(Instant moment, ZoneId machine) {
        return new BusinessTime(Clock.fixed(moment, machine));
    }
}
