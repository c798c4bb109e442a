package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;

/** What letters about the midterm self-evaluation are about. */
final class MidtermFacts {

    private final Links links;

    MidtermFacts(Links links) {
        this.links = links;
    }

    LetterFacts submitted(MidtermSubmitted event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.submittedOn()))
                .with(String.valueOf(event.points()))
                .with(String.valueOf(event.done()))
                .variant(event.points() == 0 ? "without" : "");
    }

    LetterFacts lapsed(MidtermLapsed event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.lapsedOn()))
                .variant(event.certificateEnded() ? "ended" : "");
    }
}
