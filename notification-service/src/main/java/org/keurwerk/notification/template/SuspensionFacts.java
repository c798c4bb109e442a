package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionLapsed;
import org.keurwerk.contracts.audit.SuspensionOpened;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;

/** What letters about the suspension of a certificate are about. */
final class SuspensionFacts {

    private final Links links;

    SuspensionFacts(Links links) {
        this.links = links;
    }

    LetterFacts opened(SuspensionOpened event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(event.certificateNumber())
                .with(wording.full(event.hearingOn()))
                .row("number", event.certificateNumber())
                .row("hearingOn", wording.full(event.hearingOn()));
    }

    LetterFacts decided(SuspensionDecided event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(event.certificateNumber())
                .with(wording.full(event.decidedOn()))
                .row("number", event.certificateNumber());
    }

    LetterFacts lapsed(SuspensionLapsed event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(event.certificateNumber())
                .with(wording.full(event.lapsedOn()))
                .variant(event.superseded() ? "superseded" : "")
                .row("number", event.certificateNumber());
    }

    LetterFacts suspended(CertificateSuspended event, Wording wording) {
        return certificate(event.certificateNumber(), wording)
                .with(wording.full(event.suspendedOn()))
                .with(wording.full(event.suspendedUntil()))
                .variant("suspended")
                .rowTo(links.suspension(event.trajectoryId()), wording.say("row.case"), wording.say("row.case.open"))
                .row("suspendedOn", wording.full(event.suspendedOn()))
                .row("suspendedUntil", wording.full(event.suspendedUntil()));
    }

    LetterFacts reinstated(CertificateReinstated event, Wording wording) {
        return certificate(event.certificateNumber(), wording)
                .with(wording.full(event.reinstatedOn()))
                .variant("reinstated")
                .rowTo(links.suspension(event.trajectoryId()), wording.say("row.case"), wording.say("row.case.open"))
                .row("reinstatedOn", wording.full(event.reinstatedOn()));
    }

    LetterFacts restored(CertificateRestored event, Wording wording) {
        return certificate(event.certificateNumber(), wording)
                .with(wording.full(event.restoredOn()))
                .variant("restored")
                .row("reinstatedOn", wording.full(event.restoredOn()));
    }

    LetterFacts withdrawn(CertificateWithdrawn event, Wording wording) {
        return certificate(event.certificateNumber(), wording)
                .with(wording.full(event.withdrawnOn()))
                .with(wording.full(event.objectionUntil()))
                .variant("withdrawn")
                .rowTo(links.suspension(event.trajectoryId()), wording.say("row.case"), wording.say("row.case.open"))
                .row("withdrawnOn", wording.full(event.withdrawnOn()))
                .row("objectionUntil", wording.full(event.objectionUntil()));
    }

    private LetterFacts certificate(String number, Wording wording) {
        return new LetterFacts(wording, links.certificate(number)).with(number).row("number", number);
    }
}
