package org.keurwerk.audit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({"2021-03-22,2025-03-22", "2024-02-29,2028-02-29", "2028-02-29,2032-02-29", "2096-02-29,2100-02-28"})
    void fourYearsEndOnTheSameDay(LocalDate decidedOn, LocalDate until) {
        assertThat(new Validity(4).until(decidedOn)).isEqualTo(until);
    }
}
