package org.keurwerk.audit.planning;

import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.contracts.audit.Party;
import org.springframework.stereotype.Component;

/** Settle the visit (bezoek navragen): what the office finds out when the lead auditor said nothing. */
@Component
class SettleVisitForm extends VisitReportForm {

    static final TaskKind KIND = TaskKind.of("SettleVisit");

    SettleVisitForm(Visits visits, TeamStanding team, SelfEvaluationTerm selfEvaluation) {
        super(KIND, Actor.OFFICE, Party.OFFICE, visits, team, selfEvaluation);
    }
}
