package org.keurwerk.audit.planning;

import java.time.LocalDate;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Confirm the visit (bezoek bevestigen): what the lead auditor says of it. */
@Component
class ConfirmVisitForm extends VisitReportForm {

    static final TaskKind KIND = TaskKind.of("ConfirmVisit");

    private final Visits visits;

    ConfirmVisitForm(Visits visits, TeamStanding team, SelfEvaluationTerm selfEvaluation) {
        super(KIND, Actor.LEAD_AUDITOR, Party.AUDITOR, visits, team, selfEvaluation);
        this.visits = visits;
    }

    /** Its term begins on the last day of the visit. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.after(visits.agreed(trajectoryId).lastDay(), KIND);
    }
}
