package org.keurwerk.certificate.suspension;

import java.util.List;
import java.util.Objects;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.springframework.stereotype.Component;

/** Tells of the decisions on suspension that have an effect, each once. One that came before what it ends is told when that has come. */
@Component
class TellingMeasures {

    private final Certificates certificates;
    private final EventPublisher events;

    TellingMeasures(Certificates certificates, EventPublisher events) {
        this.certificates = certificates;
        this.events = events;
    }

    void tell(String number, String causationId) {
        Certificate certificate =
                certificates.withNumber(CertificateNumber.parse(number)).orElseThrow();
        List<SuspensionMeasure> measures = certificate.measures();
        for (int place = 0; place < measures.size(); place++) {
            SuspensionMeasure measure = measures.get(place);
            if (!measure.told() && certificate.life().refusalOf(measure).isEmpty()) {
                certificates.tell(number, place, event(certificate, measure, causationId));
            }
        }
    }

    private PendingEvent event(Certificate certificate, SuspensionMeasure measure, String causationId) {
        return PendingEvent.of(events.envelope(
                Ids.of("evt", certificate.number() + "/" + measure.suspensionId() + "/" + measure.move()),
                fact(certificate, measure),
                certificate.trajectoryId().value(),
                causationId));
    }

    private static Event fact(Certificate of, SuspensionMeasure measure) {
        return switch (measure.move()) {
            case SUSPEND ->
                new CertificateSuspended(
                        of.number(),
                        of.trajectoryId(),
                        of.organisationId(),
                        measure.suspensionId(),
                        measure.on(),
                        Objects.requireNonNull(measure.until(), "a suspension has a last day"));
            case REINSTATE ->
                new CertificateReinstated(
                        of.number(), of.trajectoryId(), of.organisationId(), measure.suspensionId(), measure.on());
            case RESTORE ->
                new CertificateRestored(
                        of.number(), of.trajectoryId(), of.organisationId(), measure.suspensionId(), measure.on());
            case WITHDRAW ->
                new CertificateWithdrawn(
                        of.number(),
                        of.trajectoryId(),
                        of.organisationId(),
                        measure.suspensionId(),
                        measure.on(),
                        Objects.requireNonNull(measure.until(), "a withdrawal may be objected to until a day"));
            default -> throw new IllegalStateException("nobody decides on " + measure.move());
        };
    }
}
