package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.VisitReporting.AgreedDays;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Confirm the visit (bezoek bevestigen): the lead auditor says on which days it was and who was there, or that it did not take place. A visit is not
 * held because its day has passed.
 */
@Component
class ConfirmVisitForm implements TaskForm<VisitReport, AgreedDays> {

    static final TaskKind KIND = TaskKind.of("ConfirmVisit");

    private final VisitReporting reporting;
    private final Visits visits;

    ConfirmVisitForm(VisitReporting reporting, Visits visits) {
        this.reporting = reporting;
        this.visits = visits;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitReport> content() {
        return VisitReport.class;
    }

    /** Its term begins on the last day of the visit. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.after(visits.agreed(trajectoryId).lastDay(), KIND);
    }

    @Override
    public AgreedDays view(Asked asked) {
        return reporting.view(asked);
    }

    @Override
    public Record beginning(Asked asked) {
        return reporting.beginning(asked);
    }

    @Override
    public List<FieldProblem> check(VisitReport report, Asked asked) {
        return reporting.check(report, asked);
    }

    @Override
    public Record follow(VisitReport report, Answered answered) {
        return reporting.follow(report, answered, Party.AUDITOR);
    }
}
