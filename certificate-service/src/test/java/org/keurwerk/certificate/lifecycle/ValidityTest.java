package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private final Validity validity =
            new Validity(LocalDate.parse("2021-03-22"), LocalDate.parse("2025-03-22"), LocalDate.parse("2024-03-22"));

    @ParameterizedTest
    @CsvSource({
        "2021-03-22,VALID",
        "2024-03-21,VALID",
        "2024-03-22,EXPIRING",
        "2025-03-21,EXPIRING",
        "2025-03-22,EXPIRED",
        "2030-01-01,EXPIRED"
    })
    void theStatusFollowsFromTheDay(LocalDate today, CertificateState expected) {
        assertThat(Life.of(validity, null, null, List.of()).stateOn(today)).isEqualTo(expected);
    }

    @Test
    void aCertificateThatEndsBeforeItBeginsCannotExist() {
        LocalDate day = LocalDate.parse("2021-03-22");
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(day, day, day));
    }
}
