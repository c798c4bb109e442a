package org.keurwerk.certificate.suspension;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.Move;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.springframework.stereotype.Component;

/** What follows from a decision on the suspension of a certificate (schorsingsbesluit). */
@Component
class SuspensionsDecided implements EventHandler<SuspensionDecided> {

    private final KeepingMeasures measures;

    SuspensionsDecided(KeepingMeasures measures) {
        this.measures = measures;
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
        Certificate certificate =
                measures.certificate(decided.certificateNumber(), decided.trajectoryId(), decided.scope());
        measure.ifPresent(one -> measures.keep(certificate, one, event.id()));
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
