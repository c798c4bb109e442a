package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;

/** What letters about an objection to a decision are about; grounds and reasons stand in the portal alone. */
final class ObjectionFacts {

    private final Links links;

    ObjectionFacts(Links links) {
        this.links = links;
    }

    LetterFacts filed(ObjectionFiled event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.filedOn()))
                .with(wording.full(event.decideBy()))
                .with(event.certificateNumber() == null ? "" : event.certificateNumber())
                .variant(event.certificateNumber() == null ? "" : "withdrawal")
                .row("decideBy", wording.full(event.decideBy()));
    }

    LetterFacts hearing(ObjectionHearingSet event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.hearingOn()))
                .row("hearingOn", wording.full(event.hearingOn()));
    }

    LetterFacts decided(ObjectionDecided event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.decidedOn()))
                .with(event.certificateNumber() == null ? "" : event.certificateNumber())
                .variant(variant(event));
    }

    private static String variant(ObjectionDecided event) {
        if (!event.wellFounded()) {
            return "";
        }
        return event.certificateNumber() == null ? "founded" : "restored";
    }
}
