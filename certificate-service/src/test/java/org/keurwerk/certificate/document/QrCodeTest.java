package org.keurwerk.certificate.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void theLightEdgeOfTheStandardIsKept() {
        QrCode code = QrCode.of("http://localhost:8081/verify/CBCT-2021-000117-R");
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
        assertThat((code.size() - 2 * QrCode.QUIET_ZONE - 21) % 4).isZero();
    }

    @Test
    void theSameAddressGivesTheSameCode() {
        assertThat(QrCode.of("https://register.example/verify/1"))
                .isEqualTo(QrCode.of("https://register.example/verify/1"));
    }
}
