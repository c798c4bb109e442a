package org.keurwerk.notification.template;

import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TeamObjected;
import org.keurwerk.contracts.audit.TeamObjectionDecided;

/** What the events about an audit team give to their letters. */
final class TeamFacts {

    private final Links links;

    TeamFacts(Links links) {
        this.links = links;
    }

    LetterFacts teamComposed(TeamComposed event, Wording wording) {
        LetterFacts facts =
                LetterFacts.about(event.trajectoryId(), links, wording).row("lead", wording.name(event.leadAuditor()));
        return event.coAuditors().isEmpty() ? facts : facts.row("co", wording.names(event.coAuditors()));
    }

    LetterFacts teamObjected(TeamObjected event, Wording wording) {
        return LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.names(event.auditors()))
                .row("objectedTo", wording.names(event.auditors()));
    }

    LetterFacts teamObjectionDecided(TeamObjectionDecided event, Wording wording) {
        LetterFacts facts = LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.names(event.rejected()))
                .leads(LetterKind.TEAM_OBJECTION_DECIDED_AUDITOR, links.tasks());
        return event.rejected().isEmpty() ? facts.variant("rejected") : facts;
    }

    LetterFacts auditorReplaced(AuditorReplaced event, Wording wording) {
        LetterFacts facts = LetterFacts.about(event.trajectoryId(), links, wording)
                .with(wording.name(event.replaced()))
                .with(wording.name(event.substitute()))
                .leads(LetterKind.AUDITOR_REPLACED_AUDITOR, links.tasks())
                .row("replaced", wording.name(event.replaced()))
                .row("substitute", wording.name(event.substitute()));
        return event.visitDays().isEmpty() ? facts : facts.row("visit", wording.days(event.visitDays()));
    }
}
