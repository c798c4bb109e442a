package org.keurwerk.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

class RenewalWindowsTest {

    private static final RenewalSettings DEFAULTS = new RenewalSettings(
            List.of(Period.ofMonths(12), Period.ofMonths(6), Period.ofMonths(3), Period.ofMonths(1)),
            Period.ofMonths(6),
            Period.ofDays(90));

    private final RenewalWindows windows = new RenewalWindows(DEFAULTS);

    @ParameterizedTest
    @CsvSource({
        "2025-03-22, P12M 2024-03-22 ANNOUNCEMENT 2024-07-01 P6M 2024-09-22 P3M 2024-12-22 P1M 2025-02-22",
        "2028-02-29, P12M 2027-02-28 ANNOUNCEMENT 2027-07-01 P6M 2027-08-29 P3M 2027-11-29 P1M 2028-01-29",
        "2025-03-31, P12M 2024-03-31 ANNOUNCEMENT 2024-07-01 P6M 2024-09-30 P3M 2024-12-31 P1M 2025-02-28",
        "2025-05-31, P12M 2024-05-31 ANNOUNCEMENT 2024-10-01 P6M 2024-11-30 P3M 2025-02-28 P1M 2025-04-30",
        "2026-01-01, P12M 2025-01-01 P6M 2025-07-01 ANNOUNCEMENT 2025-07-01 P3M 2025-10-01 P1M 2025-12-01"
    })
    void windowsAreCountedBackFromTheEndDate(LocalDate end, String expected) {
        assertThat(windows.before(end).stream()
                        .map(window -> window.window() + " " + window.opensOn())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aCertificateCountsAsExpiringFromItsEarliestWindow() {
        assertThat(windows.expiringFrom(LocalDate.parse("2025-03-22"))).isEqualTo("2024-03-22");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-Q1,2025-01-01",
        "2025-03-31,2025-Q1,2025-01-01",
        "2025-04-01,2025-Q2,2025-04-01",
        "2028-02-29,2028-Q1,2028-01-01",
        "2025-09-30,2025-Q3,2025-07-01",
        "2025-12-31,2025-Q4,2025-10-01"
    })
    void theAuditFallsInTheQuarterOfTheEnd(LocalDate end, String quarter, LocalDate firstDay) {
        assertThat(CalendarQuarter.of(end)).hasToString(quarter);
        assertThat(CalendarQuarter.of(end).firstDay()).isEqualTo(firstDay);
    }

    @Test
    void aWindowThatOpensAtTheEndOrLaterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RenewalSettings(List.of(Period.ZERO), Period.ofMonths(6), Period.ofDays(90)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RenewalSettings(List.of(Period.ofMonths(-1)), Period.ofMonths(6), Period.ofDays(90)));
    }

    @Test
    void afterTheLastWindowTheEndIsDue() {
        LocalDate end = LocalDate.parse("2025-03-22");
        Renewal renewal =
                Renewal.planned(new TrajectoryId("trj_1"), new OrganisationId("org_1"), end, windows.planned(end));
        assertThat(renewal.nextDueOn()).isEqualTo("2024-03-22");
        assertThat(renewal.nextWindow()).contains(0);
        assertThat(renewal.dueAfter(0)).isEqualTo("2024-07-01");
        assertThat(renewal.dueAfter(4)).isEqualTo(end);
    }

    @Test
    void levelOnceIsLevelForGood() {
        boolean[] level = {false};
        InitialCatchUp catchUp = new InitialCatchUp(() -> level[0]);
        assertThat(catchUp.isDone()).isFalse();
        level[0] = true;
        assertThat(catchUp.isDone()).isTrue();
        level[0] = false;
        assertThat(catchUp.isDone()).isTrue();
    }
}
