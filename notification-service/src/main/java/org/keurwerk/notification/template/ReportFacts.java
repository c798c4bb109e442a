package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.notification.task.TaskName;

/** What the events about a report, and about answers that came after their term, give to their letters. */
final class ReportFacts {

    private final Links links;

    ReportFacts(Links links) {
        this.links = links;
    }

    LetterFacts reportFinalised(ReportFinalised event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording).with(wording.full(event.finalisedOn()));
    }

    LetterFacts responseReceived(ResponseReceived event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording).with(wording.full(event.receivedOn()));
    }

    LetterFacts answerTooLate(AnswerTooLate event, Wording wording) {
        TaskName task = wording.task(event.task());
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(task.title())
                .with(wording.full(event.receivedOn()))
                .variant(event.task())
                .row("task", task.title())
                .row("organisation", wording.name(event.organisationId().value()));
    }
}
