package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.OnDocumentStore;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@OnDocumentStore
class CertificatesTest {

    private static final CertificateReference LATER =
            new CertificateReference("CBCT-2025-000042-4", LocalDate.parse("2025-03-11"));
    private static final CertificateReference SOONER =
            new CertificateReference("CBCT-2024-000007-X", LocalDate.parse("2024-06-01"));

    private final Certificates certificates;
    private final MongoTemplate mongo;
    private final Certificate groningen = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);

    CertificatesTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        new CertificateIndexes().createIn(mongo);
        this.certificates = new Certificates(mongo);
    }

    @BeforeEach
    void emptyTheCollection() {
        mongo.remove(new Query(), Certificate.class);
    }

    @Test
    void whatIsAddedComesBackWhole() {
        assertThat(certificates.add(groningen)).isTrue();
        assertThat(stored()).isEqualTo(groningen);
        assertThat(certificates.givenBy(groningen.decisionId(), Scope.LIBRARY)).contains(groningen);
        assertThat(certificates.ofTrajectory(groningen.trajectoryId())).containsExactly(groningen);
    }

    @Test
    void aDecisionAndScopeGiveOneCertificateOnly() {
        certificates.add(groningen);
        assertThat(certificates.add(Certified.by(Decisions.groningen(), Scope.LIBRARY, 118)))
                .isFalse();
        assertThat(certificates.add(Certified.by(Decisions.groningen(), Scope.POI, 118)))
                .isTrue();
    }

    @Test
    void aNumberIsGivenOnce() {
        certificates.add(groningen);
        assertThat(certificates.add(Certified.by(Decisions.groningen(), Scope.POI, 117)))
                .isFalse();
    }

    @Test
    void theEarliestSuccessorStaysInWhateverOrderTheyAreTold() {
        certificates.add(groningen);
        assertThat(certificates.supersede(groningen.number(), LATER, event("1")))
                .isPresent();
        assertThat(certificates.supersede(groningen.number(), SOONER, event("2")))
                .isPresent();
        assertThat(certificates.supersede(groningen.number(), LATER, event("3")))
                .isEmpty();
        assertThat(certificates.supersede(groningen.number(), SOONER, event("4")))
                .isEmpty();
        assertThat(stored().supersededBy()).isEqualTo(SOONER);
        assertThat(stored().version()).isEqualTo(3);
        assertThat(stored().pendingEvents()).extracting(PendingEvent::id).endsWith("1", "2");
    }

    @Test
    void theLatestPredecessorStays() {
        certificates.add(groningen);
        assertThat(certificates.follow(groningen.number(), SOONER)).isPresent();
        assertThat(certificates.follow(groningen.number(), LATER)).isPresent();
        assertThat(certificates.follow(groningen.number(), SOONER)).isEmpty();
        assertThat(stored().predecessor()).isEqualTo(LATER);
    }

    @Test
    void ofTwoNeighboursOnOneDayTheNumberDecidesInEitherOrder() {
        CertificateReference low = new CertificateReference("CBCT-2024-000007-X", LocalDate.parse("2024-06-01"));
        CertificateReference high = new CertificateReference("CBCT-2024-000008-V", LocalDate.parse("2024-06-01"));
        certificates.add(groningen);

        certificates.supersede(groningen.number(), high, event("1"));
        certificates.supersede(groningen.number(), low, event("2"));
        certificates.supersede(groningen.number(), high, event("3"));
        certificates.follow(groningen.number(), low);
        certificates.follow(groningen.number(), high);
        certificates.follow(groningen.number(), low);

        assertThat(stored().supersededBy()).isEqualTo(low);
        assertThat(stored().predecessor()).isEqualTo(high);
    }

    @Test
    void aChangeReturnsTheCertificateAsItIsThen() {
        certificates.add(groningen);
        assertThat(certificates.supersede(groningen.number(), LATER, event("1")))
                .contains(stored());
    }

    @Test
    void theEndIsToldOnceAndOnlyWithoutSuccessor() {
        Certificate other = Certified.by(Decisions.groningen(), Scope.POI, 118);
        certificates.add(groningen);
        certificates.add(other);
        LocalDate end = groningen.validity().until();
        assertThat(certificates.expire(groningen.number(), end, event("1"))).isTrue();
        assertThat(certificates.expire(groningen.number(), end, event("2"))).isFalse();
        certificates.supersede(other.number(), LATER, event("3"));
        assertThat(certificates.expire(other.number(), end, event("4"))).isFalse();
    }

    private Certificate stored() {
        return certificates
                .withNumber(CertificateNumber.parse(groningen.number()))
                .orElseThrow();
    }

    private static PendingEvent event(String id) {
        return new PendingEvent(id, "urn:test", "test", "{}", Instant.EPOCH, null, null, null);
    }
}
