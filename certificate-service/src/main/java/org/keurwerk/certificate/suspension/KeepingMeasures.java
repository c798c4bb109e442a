package org.keurwerk.certificate.suspension;

import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.Life;
import org.keurwerk.certificate.lifecycle.LinkingLineage;
import org.keurwerk.certificate.lifecycle.RefusedNumber;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.certificate.register.EnteringRegister;
import org.keurwerk.certificate.renewal.PlanningRenewal;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Keeps what was decided about a certificate, whatever the certificate is by then; then what has an effect is told, shown in the register, and lets the
 * renewal go on. Every step may be done again.
 */
@Component
class KeepingMeasures {

    private final Certificates certificates;
    private final TellingMeasures telling;
    private final LinkingLineage lineage;
    private final EnteringRegister register;
    private final PlanningRenewal renewal;
    private final OutboxRelay outbox;

    KeepingMeasures(
            Certificates certificates,
            TellingMeasures telling,
            LinkingLineage lineage,
            EnteringRegister register,
            PlanningRenewal renewal,
            @Qualifier("certificatesOutbox") OutboxRelay outbox) {
        this.certificates = certificates;
        this.telling = telling;
        this.lineage = lineage;
        this.register = register;
        this.renewal = renewal;
        this.outbox = outbox;
    }

    /**
     * Keeps it.
     *
     * @param eventId of the event that told it
     * @throws RefusedEvent when the certificate cannot make that move any more
     * @throws IllegalStateException when what comes before it is not known yet
     */
    void keep(Certificate certificate, SuspensionMeasure measure, String eventId) {
        certificates.keep(certificate.number(), measure);
        telling.tell(certificate.number(), eventId);
        register.show(lineage.link(certificate.organisationId(), certificate.scope(), eventId));
        renewal.goOn(certificate.renewedWith());
        outbox.nudge();
        certificates
                .withNumber(CertificateNumber.parse(certificate.number()))
                .flatMap(now -> now.life().refusalOf(measure))
                .ifPresent(refusal -> refuse(certificate, refusal));
    }

    private static void refuse(Certificate certificate, Life.Refused refusal) {
        String why = certificate.number() + " " + refusal.why();
        if (refusal.mayComeTrue()) {
            throw new IllegalStateException(why + "; what comes before it may still come");
        }
        throw new RefusedEvent(why);
    }

    /**
     * The certificate with a number, if it is of that trajectory and for that scope. Its holder may have become part of another organisation since.
     *
     * @throws RefusedEvent when it is another
     * @throws IllegalStateException when none was issued as far as is known
     */
    Certificate certificate(String number, TrajectoryId trajectoryId, Scope scope) {
        Certificate certificate = certificates
                .withNumber(parsed(number))
                .orElseThrow(
                        () -> new IllegalStateException("no certificate " + number + " was issued as far as is known"));
        if (!certificate.trajectoryId().equals(trajectoryId) || certificate.scope() != scope) {
            throw new RefusedEvent(number + " is no certificate of " + trajectoryId + " for " + scope);
        }
        return certificate;
    }

    private static CertificateNumber parsed(String number) {
        try {
            return CertificateNumber.parse(number);
        } catch (RefusedNumber e) {
            throw new RefusedEvent("'" + number + "' is no certificate number");
        }
    }
}
