package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;

/** Certificates of one holder and scope, linked in a store. */
class LinkingLineageTest {

    private final DecisionsOnStore service = new DecisionsOnStore();
    private final Certificates certificates = service.bean(Certificates.class);
    private final LinkingLineage linking = service.bean(LinkingLineage.class);
    private final Certificate oldest = decided("2021-03-22", 1);
    private final Certificate middle = decided("2023-06-01", 2);
    private final Certificate newest = decided("2025-03-11", 3);

    @BeforeEach
    void threeCertificates() {
        // the one in the middle comes last
        certificates.add(oldest);
        certificates.add(newest);
        link();
        certificates.add(middle);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aCertificateThatComesLateIsPutBetweenItsNeighbours() {
        List<Certificate> linked = link().oldestFirst();

        assertThat(linked)
                .extracting(Certificate::number)
                .containsExactly(oldest.number(), middle.number(), newest.number());
        assertThat(linked.get(0).supersededBy()).isEqualTo(CertificateReference.to(middle));
        assertThat(linked.get(1).supersededBy()).isEqualTo(CertificateReference.to(newest));
        assertThat(linked.get(1).predecessor()).isEqualTo(CertificateReference.to(oldest));
        assertThat(linked.get(2).predecessor()).isEqualTo(CertificateReference.to(middle));
    }

    @Test
    void whatIsReturnedIsWhatIsStored() {
        assertThat(link().oldestFirst()).isEqualTo(link().oldestFirst());
        assertThat(Lineage.of(service.certificates())).isEqualTo(link());
    }

    @Test
    void linkingAgainPublishesNothingAgain() {
        link();
        link();

        assertThat(superseded(oldest)).hasSize(2).doesNotHaveDuplicates();
        assertThat(superseded(middle)).hasSize(1);
        assertThat(superseded(newest)).isEmpty();
    }

    @Test
    void anotherScopeIsAnotherLineage() {
        certificates.add(Certified.by(Decisions.groningen().on("2024-01-01"), Scope.POI, 4));

        assertThat(link().oldestFirst()).hasSize(3);
        assertThat(linking.link(oldest.organisationId(), Scope.POI, "evt_2").oldestFirst())
                .extracting(Certificate::predecessor)
                .containsOnlyNulls();
    }

    @Test
    void aCertificateWithSuccessorNeverExpires() {
        link();
        PendingEvent event = new PendingEvent("e", "urn:test", "test", "{}", oldest.issuedAt(), null, null, null);

        assertThat(certificates.expire(oldest.number(), LocalDate.parse("2025-03-22"), event))
                .isFalse();
        assertThat(certificates.expire(newest.number(), LocalDate.parse("2029-03-11"), event))
                .isTrue();
    }

    private Lineage link() {
        return linking.link(oldest.organisationId(), Scope.LIBRARY, "evt_1");
    }

    private List<String> superseded(Certificate certificate) {
        return certificates
                .withNumber(CertificateNumber.parse(certificate.number()))
                .orElseThrow()
                .pendingEvents()
                .stream()
                .filter(event -> event.type().contains("certificate-superseded"))
                .map(PendingEvent::id)
                .toList();
    }

    private static Certificate decided(String on, int sequence) {
        return Certified.by(Decisions.groningen().on(on), Scope.LIBRARY, sequence);
    }
}
