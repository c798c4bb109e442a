package org.keurwerk.notification.template;

import java.time.LocalDate;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.ReauditCancelled;
import org.keurwerk.contracts.audit.ReauditDeclined;
import org.keurwerk.contracts.audit.ReauditOpened;

/** What letters about re-audits are about. */
final class ReauditFacts {

    private final Links links;

    ReauditFacts(Links links) {
        this.links = links;
    }

    LetterFacts opened(ReauditOpened event, Wording wording) {
        LocalDate from = event.notBefore();
        LetterFacts facts = LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.reportBy()))
                .with(from == null ? "" : wording.full(from))
                .variant(event.followsOutcome() == Outcome.CONDITIONAL ? "" : "refused")
                .row("scopes", wording.scopes(event.scopes()));
        return from == null
                ? facts.row("reportBy", wording.full(event.reportBy()))
                : facts.row("notBefore", wording.full(from));
    }

    LetterFacts cancelled(ReauditCancelled event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording).with(wording.full(event.cancelledOn()));
    }

    LetterFacts declined(ReauditDeclined event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.declinedOn()))
                .variant(event.silent() ? "silent" : "");
    }
}
