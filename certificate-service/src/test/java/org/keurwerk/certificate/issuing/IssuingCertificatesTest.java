package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.renewal.RenewalWindows;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;

/** Exactly one certificate per decision and scope. */
class IssuingCertificatesTest {

    private final Certificates certificates = mock();
    private final GivingOutNumbers numbers = mock();
    private final RenewalWindows windows = mock();
    private final EventPublisher events = mock();
    private final IssuingCertificates issuing = new IssuingCertificates(certificates, numbers, windows, events);
    private final Decisions groningen = Decisions.groningen();

    @BeforeEach
    void numbersAreCountedUp() {
        when(numbers.numberFor(any(), any(), anyInt()))
                .thenReturn(new CertificateNumber("CBCT", 2021, 117))
                .thenReturn(new CertificateNumber("CBCT", 2021, 118));
        when(windows.expiringFrom(any())).thenReturn(groningen.on().plusYears(3));
        when(events.envelope(any(), any(), any(), any()))
                .thenAnswer(call -> envelope(call.getArgument(0), call.<Event>getArgument(1)));
    }

    @Test
    void aNewCertificateHasTheNextNumber() {
        when(certificates.add(any())).thenReturn(true);

        assertThat(issue().number()).isEqualTo("CBCT-2021-000117-R");
    }

    @Test
    void aCertificateThatIsThereIsReturnedAndNoNumberIsDrawn() {
        Certificate existing = Certified.by(groningen, Scope.LIBRARY, 5);
        when(certificates.givenBy(groningen.taken().decisionId(), Scope.LIBRARY))
                .thenReturn(Optional.of(existing));

        assertThat(issue()).isEqualTo(existing);
        verify(numbers, never()).numberFor(any(), any(), anyInt());
    }

    @Test
    void aNumberThatIsTakenIsPassedOver() {
        when(certificates.add(any())).thenReturn(false, true);

        assertThat(issue().number()).startsWith("CBCT-2021-000118");
    }

    @Test
    void whoLosesTheRaceForADecisionReturnsTheWinnersCertificate() {
        Certificate winners = Certified.by(groningen, Scope.LIBRARY, 5);
        when(certificates.givenBy(any(), any())).thenReturn(Optional.empty()).thenReturn(Optional.of(winners));

        assertThat(issue()).isEqualTo(winners);
    }

    @Test
    void afterTenTakenNumbersTheDecisionIsRefusedSoThatItIsTriedAgain() {
        assertThatIllegalStateException()
                .isThrownBy(this::issue)
                .withMessage("no number was free after 10 attempts for "
                        + groningen.taken().decisionId() + " LIBRARY");
        verify(certificates, times(10)).add(any());
    }

    private Certificate issue() {
        return issuing.issue(envelope("evt_1", groningen.taken()), Scope.LIBRARY);
    }

    private static <E extends Event> EventEnvelope<E> envelope(String id, E data) {
        return new EventEnvelope<>(id, "urn:test", Instant.parse("2021-03-22T10:00:00Z"), null, null, null, data);
    }
}
