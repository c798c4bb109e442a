package org.keurwerk.certificate.lifecycle;

import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.springframework.stereotype.Component;

/** Brings the certificates of one organisation and scope in line: who replaced whom. Doing it again changes nothing. */
@Component
public class LinkingLineage {

    private final Certificates certificates;
    private final EventPublisher events;

    LinkingLineage(Certificates certificates, EventPublisher events) {
        this.certificates = certificates;
        this.events = events;
    }

    /** Links all of them and returns them as they are then. */
    public Lineage link(String organisationId, Scope scope, String causationId) {
        Lineage lineage = certificates.lineageOf(organisationId, scope);
        boolean changed = false;
        for (Certificate certificate : lineage.oldestFirst()) {
            changed |= lineage.predecessorOf(certificate)
                    .map(link -> certificates.follow(certificate.number(), link))
                    .orElse(false);
            changed |= lineage.successorOf(certificate)
                    .map(link -> certificates.supersede(
                            certificate.number(), link, superseded(certificate, link, causationId)))
                    .orElse(false);
        }
        return changed ? certificates.lineageOf(organisationId, scope) : lineage;
    }

    private PendingEvent superseded(Certificate certificate, Link by, String causationId) {
        return PendingEvent.of(events.envelope(
                Ids.of("evt", certificate.number() + "/superseded/" + by.number()),
                new CertificateSuperseded(
                        certificate.number(),
                        certificate.trajectoryId(),
                        certificate.organisationId(),
                        by.number(),
                        by.on()),
                certificate.trajectoryId(),
                causationId));
    }
}
