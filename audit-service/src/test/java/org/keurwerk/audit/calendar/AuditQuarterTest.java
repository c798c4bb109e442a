package org.keurwerk.audit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditQuarterTest {

    @ParameterizedTest
    @CsvSource({"2025-03-22,2025-Q1", "2025-05-01,2025-Q2", "2025-09-30,2025-Q3", "2025-12-31,2025-Q4"})
    void aDayFallsInItsQuarter(LocalDate day, String quarter) {
        assertThat(AuditQuarter.of(day)).hasToString(quarter);
    }

    @Test
    void aQuarterBeginsAndEndsWithItsMonths() {
        AuditQuarter first = AuditQuarter.parse("2024-Q1");

        assertThat(first.firstDay()).isEqualTo("2024-01-01");
        assertThat(first.lastDay()).isEqualTo("2024-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-Q5", "2021Q1", "21-Q1", "Q1 2021", ""})
    void anythingElseIsNoQuarter(String text) {
        assertThat(AuditQuarter.isQuarter(text)).isFalse();
        assertThatThrownBy(() -> AuditQuarter.parse(text)).hasMessageContaining("2021-Q1");
    }

    @Test
    void quartersFollowEachOther() {
        assertThat(AuditQuarter.parse("2021-Q4")).isLessThan(AuditQuarter.parse("2022-Q1"));
    }
}
