package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.keurwerk.contracts.id.ComplaintId;

/** What letters about a complaint are about; what it says stands in the portal alone. */
final class ComplaintFacts {

    private static final String SETTLE_BY = "settleBy";

    private final Links links;

    ComplaintFacts(Links links) {
        this.links = links;
    }

    LetterFacts filed(ComplaintFiled event, Wording wording) {
        return about(event.complaintId(), wording)
                .with(wording.full(event.acknowledgeBy()))
                .with(wording.full(event.settleBy()))
                .row(SETTLE_BY, wording.full(event.settleBy()));
    }

    LetterFacts acknowledged(ComplaintAcknowledged event, Wording wording) {
        String handler = wording.name(event.handler().value());
        return about(event.complaintId(), wording)
                .with(handler)
                .with(wording.full(event.settleBy()))
                .row("handler", handler)
                .row(SETTLE_BY, wording.full(event.settleBy()));
    }

    LetterFacts answered(ComplaintAnswered event, Wording wording) {
        return about(event.complaintId(), wording).with(wording.full(event.settledOn()));
    }

    LetterFacts withdrawn(ComplaintWithdrawn event, Wording wording) {
        return about(event.complaintId(), wording).with(wording.full(event.withdrawnOn()));
    }

    private LetterFacts about(ComplaintId complaint, Wording wording) {
        return new LetterFacts(wording, links.complaint(complaint));
    }
}
