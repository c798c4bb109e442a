package org.keurwerk.certificate.lifecycle;

import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Component;

/** Notes which certificate of one organisation and scope replaced which. Doing it again changes nothing. */
@Component
public class LinkingLineage {

    private final Certificates certificates;
    private final EventPublisher events;

    LinkingLineage(Certificates certificates, EventPublisher events) {
        this.certificates = certificates;
        this.events = events;
    }

    /** Links all of them and returns them as they are then. What is linked already is not written again. */
    public Lineage link(OrganisationId organisationId, Scope scope, String causationId) {
        Lineage lineage = certificates.lineageOf(organisationId, scope);
        return new Lineage(lineage.oldestFirst().stream()
                .map(certificate -> withPredecessor(certificate, lineage))
                .map(certificate -> withSuccessor(certificate, lineage, causationId))
                .toList());
    }

    private Certificate withPredecessor(Certificate certificate, Lineage lineage) {
        return lineage.predecessorOf(certificate)
                .filter(predecessor -> !predecessor.equals(certificate.predecessor()))
                .flatMap(predecessor -> certificates.follow(certificate.number(), predecessor))
                .orElse(certificate);
    }

    private Certificate withSuccessor(Certificate certificate, Lineage lineage, String causationId) {
        return lineage.successorOf(certificate)
                .filter(successor -> !successor.equals(certificate.supersededBy()))
                .flatMap(successor -> certificates.supersede(
                        certificate.number(), successor, superseded(certificate, successor, causationId)))
                .orElse(certificate);
    }

    private PendingEvent superseded(Certificate certificate, CertificateReference by, String causationId) {
        return PendingEvent.of(events.envelope(
                Ids.of("evt", certificate.number() + "/superseded/" + by.number()),
                new CertificateSuperseded(
                        certificate.number(),
                        certificate.trajectoryId(),
                        certificate.organisationId(),
                        by.number(),
                        by.validFrom()),
                certificate.trajectoryId().value(),
                causationId));
    }
}
