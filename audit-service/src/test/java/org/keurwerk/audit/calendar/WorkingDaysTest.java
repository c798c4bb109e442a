package org.keurwerk.audit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays days = CalendarSamples.dutch();

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-13", "2021-02-14", "2021-04-05", "2021-04-27", "2020-05-05", "2020-12-25"})
    void weekendsAndPublicHolidaysAreNoWorkingDays(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @Test
    void liberationDayIsAWorkingDayOutsideLustrumYears() {
        assertThat(days.isWorkingDay(LocalDate.parse("2021-05-05"))).isTrue();
    }

    @Test
    void kingsDayIsKeptOnSaturdayWhenItFallsOnSunday() {
        assertThat(days.isWorkingDay(LocalDate.parse("2025-04-28"))).isTrue();
    }

    @Test
    void fifteenWorkingDaysAfterTheVisitOfGroningenIsTheThirdOfMarch() {
        assertThat(days.after(LocalDate.parse("2021-02-10"), 15)).isEqualTo("2021-03-03");
    }

    @Test
    void noWorkingDaysAfterADayIsThatDay() {
        assertThat(days.after(LocalDate.parse("2021-02-13"), 0)).isEqualTo("2021-02-13");
    }

    @Test
    void countingSkipsWeekendsAndHolidaysAndIsNegativeBackwards() {
        LocalDate thursday = LocalDate.parse("2021-04-01");
        LocalDate tuesdayAfterEaster = LocalDate.parse("2021-04-06");

        assertThat(days.between(thursday, tuesdayAfterEaster)).isEqualTo(1);
        assertThat(days.between(tuesdayAfterEaster, thursday)).isEqualTo(-1);
        assertThat(days.between(thursday, thursday)).isZero();
    }

    @Test
    void countingBackIsTheOppositeOfCountingForward() {
        LocalDate day = LocalDate.parse("2021-02-10");

        assertThat(days.before(days.after(day, 15), 15)).isEqualTo(day);
        assertThat(days.before(LocalDate.parse("2021-04-06"), 1)).isEqualTo("2021-04-01");
    }
}
