package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import java.util.List;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TeamObjected;
import org.keurwerk.contracts.audit.TeamObjectionDecided;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about an audit team. */
final class TeamNoticeRules {

    /** A team may change: each composition is a fact of its own. */
    static final NoticeRule<TeamComposed> TEAM_COMPOSED = on(
                    TeamComposed.class,
                    event -> "team-composed:" + event.trajectoryId() + ':' + event.composedOn(),
                    TeamComposed::trajectoryId,
                    TeamComposed::organisationId)
            .tellOrganisation(LetterKind.TEAM_COMPOSED)
            .tell(LetterKind.TEAM_COMPOSED_AUDITOR, (event, teams) -> new Team(event.leadAuditor(), event.coAuditors())
                    .everyone());

    static final NoticeRule<TeamObjected> TEAM_OBJECTED = on(
                    TeamObjected.class,
                    event -> "team-objected:" + event.trajectoryId() + ':' + event.objectedOn() + ':'
                            + String.join(",", event.auditors()),
                    TeamObjected::trajectoryId,
                    TeamObjected::organisationId)
            .tellOrganisation(LetterKind.TEAM_OBJECTED);

    static final NoticeRule<TeamObjectionDecided> TEAM_OBJECTION_DECIDED = on(
                    TeamObjectionDecided.class,
                    event -> "team-objection-decided:" + event.trajectoryId() + ':' + event.decidedOn() + ':'
                            + String.join(",", event.rejected()),
                    TeamObjectionDecided::trajectoryId,
                    TeamObjectionDecided::organisationId)
            .tellOrganisation(LetterKind.TEAM_OBJECTION_DECIDED)
            .tell(LetterKind.TEAM_OBJECTION_DECIDED_AUDITOR, (event, teams) -> event.rejected());

    static final NoticeRule<AuditorReplaced> AUDITOR_REPLACED = on(
                    AuditorReplaced.class,
                    event -> "auditor-replaced:" + event.trajectoryId() + ':' + event.replaced() + ':'
                            + event.substitute() + ':' + event.replacedOn(),
                    AuditorReplaced::trajectoryId,
                    AuditorReplaced::organisationId)
            .tellOrganisation(LetterKind.AUDITOR_REPLACED)
            .tell(LetterKind.AUDITOR_REPLACED_AUDITOR, (event, teams) -> List.of(event.replaced()))
            .tell(LetterKind.AUDITOR_REPLACED_TEAM, (event, teams) -> teams.everyoneSoFar(event.trajectoryId()).stream()
                    .filter(member -> !member.equals(event.replaced()) && !member.equals(event.substitute()))
                    .toList());

    private TeamNoticeRules() {}
}
