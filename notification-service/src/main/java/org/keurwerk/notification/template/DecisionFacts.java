package org.keurwerk.notification.template;

import java.util.List;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.certificate.CertificateIssued;

/** What letters about a decision, and about the certificates that follow from it, are about. */
final class DecisionFacts {

    private final Links links;

    DecisionFacts(Links links) {
        this.links = links;
    }

    LetterFacts taken(DecisionTaken event, Wording wording) {
        LetterFacts facts = LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.full(event.decidedOn()))
                .variant(variant(event));
        event.outcomes()
                .forEach(one -> facts.rowNamed(wording.scope(one.scope()), wording.say("outcome." + one.outcome())));
        return facts.row("framework", wording.either(event.frameworkName(), event.frameworkNameEnglish()));
    }

    private static String variant(DecisionTaken event) {
        List<Outcome> different =
                event.outcomes().stream().map(ScopeOutcome::outcome).distinct().toList();
        if (different.size() != 1) {
            return "mixed";
        }
        if (event.followsOutcome() != null) {
            String what = different.get(0) == Outcome.CERTIFIED ? "lifted" : "stands";
            return event.followsOutcome() == Outcome.CONDITIONAL ? what : what + "-later";
        }
        return switch (different.get(0)) {
            case CERTIFIED -> "";
            case CONDITIONAL -> "conditional";
            case NOT_CERTIFIED -> "refused";
        };
    }

    LetterFacts issued(CertificateIssued event, Wording wording) {
        return new LetterFacts(wording, links.certificate(event.certificateNumber()))
                .with(event.certificateNumber())
                .with(wording.scope(event.scope()))
                .with(wording.day(event.validUntil()))
                .with(wording.day(event.validUntil().minusDays(1)))
                .row("number", event.certificateNumber())
                .row("scopes", wording.scope(event.scope()))
                .row("framework", wording.framework(event.framework(), event.frameworkVersion()))
                .row("validFrom", wording.full(event.validFrom()))
                .row("validUntil", wording.full(event.validUntil()));
    }
}
