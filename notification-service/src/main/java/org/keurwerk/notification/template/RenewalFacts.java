package org.keurwerk.notification.template;

import java.util.Optional;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;

/** What a renewal that comes near gives to its letters and to the list of the office. */
final class RenewalFacts {

    private final OpenWork work;
    private final Links links;
    private final BusinessTime time;

    RenewalFacts(OpenWork work, Links links, BusinessTime time) {
        this.work = work;
        this.links = links;
        this.time = time;
    }

    LetterFacts renewalWindowOpened(RenewalWindowOpened event, Wording wording) {
        Optional<Renewing> next = next(event);
        String quarter = quarter(event, next, wording);
        LetterFacts facts = LetterFacts.about(
                        next.map(Renewing::trajectoryId).orElse(event.trajectoryId()), links, wording)
                .with(wording.remaining(time.today(), event.validUntil()))
                .with(wording.day(event.validUntil()))
                .with(quarter);
        boolean ended = event.validUntil().isBefore(time.today());
        String begun = next.isPresent() ? "running" : "waiting";
        DeadlineSet late = next.map(Renewing::late).orElse(null);
        if (late == null) {
            facts.variant(ended ? "ended-" + begun : begun, begun);
        } else {
            String task = wording.task(late.task()).title();
            facts.with(task)
                    .with(wording.day(late.dueOn()))
                    .variant(ended ? "ended-late" : "late", ended ? "ended-running" : "running", "running")
                    .row("task", task)
                    .row("dueOn", wording.full(late.dueOn()));
        }
        event.certificateNumbers().forEach(number -> facts.row("number", number));
        return facts.row("scopes", wording.scopes(event.scopes()))
                .row("validUntil", wording.full(event.validUntil()))
                .row("quarter", quarter);
    }

    /** The same in a line of a list. */
    String line(RenewalWindowOpened window, Wording wording) {
        Optional<Renewing> next = next(window);
        String said = wording.say(
                "list.renewal",
                wording.scopes(window.scopes()),
                wording.day(window.validUntil()),
                quarter(window, next, wording));
        DeadlineSet late = next.map(Renewing::late).orElse(null);
        return late == null
                ? said
                : wording.say(
                        "list.renewal.late", said, wording.task(late.task()).title(), wording.day(late.dueOn()));
    }

    private Optional<Renewing> next(RenewalWindowOpened window) {
        return work.renewing(window.organisationId(), window.scopes(), window.trajectoryId(), time.today());
    }

    /** That of the trajectory that renews; before it has begun, the one that the certificate foresees. */
    private static String quarter(RenewalWindowOpened window, Optional<Renewing> next, Wording wording) {
        return wording.quarter(next.map(Renewing::auditQuarter).orElse(window.auditQuarter()));
    }
}
