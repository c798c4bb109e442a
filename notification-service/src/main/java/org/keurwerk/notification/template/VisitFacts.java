package org.keurwerk.notification.template;

import java.util.Locale;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitKept;
import org.keurwerk.contracts.audit.VisitScheduled;

/** What the events about a visit, and the self-evaluation before it, give to their letters. */
final class VisitFacts {

    private final Links links;

    VisitFacts(Links links) {
        this.links = links;
    }

    LetterFacts visitScheduled(VisitScheduled event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.days(event.days()))
                .with(wording.full(event.selfEvaluationDueOn()))
                .with(wording.briefDays(event.days()))
                .variant(Boolean.TRUE.equals(event.reaudit()) ? "reaudit" : "")
                .row("visit", wording.days(event.days()))
                .row("auditors", wording.names(event.auditors()));
    }

    LetterFacts visitCancelled(VisitCancelled event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.days(event.days()))
                .with(wording.briefDays(event.days()))
                .variant(event.cancelledBy().name().toLowerCase(Locale.ROOT))
                .row("cancelledVisit", wording.days(event.days()))
                .row("auditors", wording.names(event.auditors()));
    }

    LetterFacts visitKept(VisitKept event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.days(event.days()))
                .with(wording.briefDays(event.days()))
                .variant(event.selfEvaluationSubmitted() ? "" : "without")
                .row("visit", wording.days(event.days()))
                .row("auditors", wording.names(event.auditors()));
    }

    LetterFacts selfEvaluationSubmitted(SelfEvaluationSubmitted event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.submittedOn()))
                .variant(event.late() ? "late" : "");
    }
}
