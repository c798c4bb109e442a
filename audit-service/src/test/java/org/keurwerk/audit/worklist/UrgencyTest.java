package org.keurwerk.audit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.calendar.WorkingDays;

class UrgencyTest {

    private static final LocalDate EASTER_MONDAY = LocalDate.of(2021, 4, 5);
    private static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of(EASTER_MONDAY));

    @ParameterizedTest
    @CsvSource({
        "2021-02-23, 2021-02-22, LATE",
        "2021-02-23, 2021-02-23, DUE",
        "2021-02-23, 2021-02-25, DUE",
        "2021-02-23, 2021-02-26, CALM",
        // Thursday: the second working day is Monday
        "2021-02-25, 2021-03-01, DUE",
        "2021-02-25, 2021-03-02, CALM",
        // Thursday before Easter: the second working day is Tuesday
        "2021-04-01, 2021-04-06, DUE",
        "2021-04-01, 2021-04-07, CALM"
    })
    void twoWorkingDaysAreDueAndMoreAreCalm(LocalDate today, LocalDate dueOn, Urgency urgency) {
        assertThat(Urgency.of(dueOn, today, WORKING_DAYS)).isEqualTo(urgency);
    }

    @Test
    void atMostTwoWorkingDaysLeftIsDueOnEveryDayOfTheYear() {
        LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2022, 1, 1)).forEach(today -> {
            for (int days = 0; days < 10; days++) {
                LocalDate dueOn = today.plusDays(days);
                boolean due = WORKING_DAYS.between(today, dueOn) <= 2;
                assertThat(Urgency.of(dueOn, today, WORKING_DAYS))
                        .as("due on %s, seen on %s", dueOn, today)
                        .isEqualTo(due ? Urgency.DUE : Urgency.CALM);
            }
        });
    }
}
