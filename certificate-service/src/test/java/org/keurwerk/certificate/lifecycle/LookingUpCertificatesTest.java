package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;

class LookingUpCertificatesTest {

    private final Certificates certificates = mock();
    private final LookingUpCertificates lookingUp = new LookingUpCertificates(
            certificates,
            new BodySettings("Body", "CBCT", "", "", "", "", "", "CBCT"),
            new BusinessTime(Clock.fixed(Instant.parse("2024-06-01T10:00:00Z"), ZoneOffset.UTC)));

    @ParameterizedTest
    @ValueSource(strings = {"CBCT-2021-000117-R", "cbct 2021 000117 r", "CBCT2021000117R"})
    void aNumberIsFoundHoweverItIsTyped(String typed) {
        Certificate certificate = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);
        when(certificates.withNumber(new CertificateNumber("CBCT", 2021, 117))).thenReturn(Optional.of(certificate));

        assertThat(lookingUp.find(typed)).isEqualTo(certificate);
    }

    @Test
    void aNumberThatNoCertificateHasIsUnknown() {
        when(certificates.withNumber(new CertificateNumber("CBCT", 2021, 117))).thenReturn(Optional.empty());

        assertThat(problem("CBCT-2021-000117-R").kind()).isEqualTo(CertificateProblems.UNKNOWN);
    }

    @Test
    void aMistypedNumberAndSomethingElseAreToldApartAndAnExampleIsGiven() {
        ProblemException mistyped = problem("CBCT-2021-000117-S");
        ProblemException somethingElse = problem("hello");

        assertThat(mistyped.kind()).isEqualTo(CertificateProblems.MALFORMED);
        assertThat(mistyped.errors()).extracting(error -> error.code()).containsExactly("check-character");
        assertThat(somethingElse.errors()).extracting(error -> error.code()).containsExactly("certificate-number");
        assertThat(lookingUp.example().text()).startsWith("CBCT-2024-000117-");
    }

    private ProblemException problem(String typed) {
        return catchThrowableOfType(ProblemException.class, () -> lookingUp.find(typed));
    }
}
