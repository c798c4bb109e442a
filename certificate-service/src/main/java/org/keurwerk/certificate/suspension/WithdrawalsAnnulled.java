package org.keurwerk.certificate.suspension;

import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.Move;
import org.keurwerk.certificate.lifecycle.SuspensionMeasure;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.WithdrawalAnnulled;
import org.springframework.stereotype.Component;

/** What follows when the board finds an objection to the withdrawal of a certificate well founded (intrekking herroepen): the certificate holds again. */
@Component
class WithdrawalsAnnulled implements EventHandler<WithdrawalAnnulled> {

    private final KeepingMeasures measures;

    WithdrawalsAnnulled(KeepingMeasures measures) {
        this.measures = measures;
    }

    @Override
    public Class<WithdrawalAnnulled> type() {
        return WithdrawalAnnulled.class;
    }

    /**
     * Follows it.
     *
     * @throws org.keurwerk.commons.messaging.RefusedEvent when it is about another certificate than it says, or the certificate cannot make that move any more
     * @throws IllegalStateException when what comes before it is not known yet
     */
    @Override
    public void handle(EventEnvelope<WithdrawalAnnulled> event) {
        WithdrawalAnnulled annulled = event.data();
        Certificate certificate =
                measures.certificate(annulled.certificateNumber(), annulled.trajectoryId(), annulled.scope());
        measures.keep(
                certificate,
                new SuspensionMeasure(annulled.suspensionId(), Move.RESTORE, annulled.annulledOn(), null, false),
                event.id());
    }
}
