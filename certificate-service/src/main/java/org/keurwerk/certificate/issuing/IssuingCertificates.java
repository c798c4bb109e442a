package org.keurwerk.certificate.issuing;

import java.util.Optional;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.renewal.RenewalWindows;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.springframework.stereotype.Component;

/** Issues the certificate for one scope of a decision: exactly one, however often the decision is handled. */
@Component
class IssuingCertificates {

    private static final int ATTEMPTS = 10;

    private final Certificates certificates;
    private final GivingOutNumbers numbers;
    private final RenewalWindows windows;
    private final EventPublisher events;

    IssuingCertificates(
            Certificates certificates, GivingOutNumbers numbers, RenewalWindows windows, EventPublisher events) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.windows = windows;
        this.events = events;
    }

    /** The certificate: a new one, or the one that is there. */
    Certificate issue(EventEnvelope<DecisionTaken> decision, Scope scope) {
        String decisionId = decision.data().decisionId();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Certificate> existing = certificates.givenBy(decisionId, scope);
            if (existing.isPresent()) {
                return existing.get();
            }
            Certificate issued = made(decision, scope);
            if (certificates.add(issued)) {
                return issued;
            }
        }
        throw new IllegalStateException("no number was free after 10 attempts for " + decisionId + " " + scope);
    }

    private Certificate made(EventEnvelope<DecisionTaken> decision, Scope scope) {
        DecisionTaken facts = decision.data();
        CertificateNumber number =
                numbers.numberFor(facts.decisionId(), scope, facts.decidedOn().getYear());
        EventEnvelope<CertificateIssued> event = events.envelope(
                Ids.of("evt", number + "/issued"),
                new CertificateIssued(
                        number.text(),
                        facts.trajectoryId(),
                        facts.decisionId(),
                        facts.organisationId(),
                        scope,
                        facts.framework(),
                        facts.frameworkVersion(),
                        facts.decidedOn(),
                        facts.validUntil(),
                        windows.before(facts.validUntil())),
                facts.trajectoryId().value(),
                decision.id());
        return Certificate.issued(
                number, facts, scope, windows.expiringFrom(facts.validUntil()), event.time(), PendingEvent.of(event));
    }
}
