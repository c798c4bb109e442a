package org.keurwerk.certificate.suspension;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.Life;
import org.keurwerk.certificate.lifecycle.LinkingLineage;
import org.keurwerk.certificate.lifecycle.Move;
import org.keurwerk.certificate.lifecycle.RefusedNumber;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.certificate.register.EnteringRegister;
import org.keurwerk.certificate.renewal.PlanningRenewal;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision on the suspension of a certificate (schorsingsbesluit). The decision is kept first, whatever the certificate is by then;
 * then what has an effect is told, shown in the register, and lets the renewal go on. Every step may be done again.
 */
@Component
class SuspensionsDecided implements EventHandler<SuspensionDecided> {

    private final Certificates certificates;
    private final TellingMeasures telling;
    private final LinkingLineage lineage;
    private final EnteringRegister register;
    private final PlanningRenewal renewal;
    private final OutboxRelay outbox;

    SuspensionsDecided(
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

    @Override
    public Class<SuspensionDecided> type() {
        return SuspensionDecided.class;
    }

    /**
     * Follows it.
     *
     * @throws RefusedEvent when it is about another certificate than it says, or the certificate cannot make that move any more
     * @throws IllegalStateException when what comes before it is not known yet
     */
    @Override
    public void handle(EventEnvelope<SuspensionDecided> event) {
        SuspensionDecided decided = event.data();
        Optional<SuspensionMeasure> measure = measure(decided);
        Certificate certificate = certificateOf(decided);
        if (measure.isEmpty()) {
            return;
        }
        certificates.keep(certificate.number(), measure.get());
        telling.tell(certificate.number(), event.id());
        register.show(lineage.link(certificate.organisationId(), certificate.scope(), event.id()));
        renewal.goOn(certificate.renewedWith());
        outbox.nudge();
        certificates
                .withNumber(CertificateNumber.parse(certificate.number()))
                .flatMap(now -> now.life().refusalOf(measure.get()))
                .ifPresent(refusal -> refuse(certificate, refusal));
    }

    private static void refuse(Certificate certificate, Life.Refused refusal) {
        String why = certificate.number() + " " + refusal.why();
        if (refusal.mayComeTrue()) {
            throw new IllegalStateException(why + "; what comes before it may still come");
        }
        throw new RefusedEvent(why);
    }

    /** The certificate that it is about, if it is of that trajectory and for that scope. Its holder may have become part of another organisation since. */
    private Certificate certificateOf(SuspensionDecided decided) {
        Certificate certificate = certificates
                .withNumber(number(decided))
                .orElseThrow(() -> new IllegalStateException(
                        "no certificate " + decided.certificateNumber() + " was issued as far as is known"));
        if (!certificate.trajectoryId().equals(decided.trajectoryId()) || certificate.scope() != decided.scope()) {
            throw new RefusedEvent(decided.certificateNumber() + " is no certificate of " + decided.trajectoryId()
                    + " for " + decided.scope());
        }
        return certificate;
    }

    private static CertificateNumber number(SuspensionDecided decided) {
        try {
            return CertificateNumber.parse(decided.certificateNumber());
        } catch (RefusedNumber e) {
            throw new RefusedEvent("'" + decided.certificateNumber() + "' is no certificate number");
        }
    }

    private static Optional<SuspensionMeasure> measure(SuspensionDecided decided) {
        return switch (decided.outcome()) {
            case NOT_SUSPENDED -> Optional.empty();
            case SUSPENDED -> Optional.of(measured(decided, Move.SUSPEND, last(decided, decided.suspendedUntil())));
            case REINSTATED -> Optional.of(measured(decided, Move.REINSTATE, null));
            case WITHDRAWN -> Optional.of(measured(decided, Move.WITHDRAW, last(decided, decided.objectionUntil())));
        };
    }

    private static LocalDate last(SuspensionDecided decided, @Nullable LocalDate day) {
        if (day == null || day.isBefore(decided.decidedOn())) {
            throw new RefusedEvent(
                    decided.outcome() + " on " + decided.decidedOn() + " does not say until when: " + day);
        }
        return day;
    }

    private static SuspensionMeasure measured(SuspensionDecided decided, Move move, @Nullable LocalDate until) {
        return new SuspensionMeasure(decided.suspensionId(), move, decided.decidedOn(), until, false);
    }
}
