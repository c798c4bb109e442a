package org.keurwerk.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.lifecycle.RegisterStatus;

/** What the public sees of a status. */
class StatusLookTest {

    @Test
    void aCertificateLooksValidUntilItsLastDay() {
        StatusLook valid = StatusLook.of(RegisterStatus.VALID);
        StatusLook expiring = StatusLook.of(RegisterStatus.EXPIRING);

        assertThat(expiring.tone()).isEqualTo(valid.tone()).isEqualTo("good");
        assertThat(expiring.icon()).isEqualTo(valid.icon());
    }
}
