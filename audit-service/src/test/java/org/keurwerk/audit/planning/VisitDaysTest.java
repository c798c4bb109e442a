package org.keurwerk.audit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.calendar.WorkingDays;

class VisitDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-08-18");

    private final WorkingDays calendar = new WorkingDays(Set.of(LocalDate.parse("2021-02-11")));

    @Test
    void twoHalfDaysMakeADay() {
        assertThat(new VisitDays(calendar, 1, TODAY).needed()).isEqualTo(1);
        assertThat(new VisitDays(calendar, 2, TODAY).needed()).isEqualTo(1);
        assertThat(new VisitDays(calendar, 3, TODAY).needed()).isEqualTo(2);
        assertThat(new VisitDays(calendar, 4, TODAY).needed()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-09 2021-02-10,",
        "2021-02-12 2021-02-15,",
        "2021-02-10 2021-02-12,",
        "2021-02-09,visit-length",
        "2020-08-18 2020-08-19,visit-in-the-past",
        "2021-02-13 2021-02-15,visit-not-a-working-day",
        "2021-02-10 2021-02-11,visit-not-a-working-day",
        "2021-02-08 2021-02-10,visit-days-in-a-row"
    })
    void daysAreWorkingDaysInARowInTheFuture(String days, String objection) {
        var chosen = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();

        assertThat(new VisitDays(calendar, 4, TODAY).objection(chosen).orElse(null))
                .isEqualTo(objection);
    }
}
